/** Npm packages of the planted tree, as its package.json has them. */
export const DEPENDENCIES = ['zod', 'sharp', '@tensorflow/tfjs-node']
export const DEVELOPER_PACKAGES = ['electron', 'react', 'vitest']
/** A package that is installed and stands nowhere. */
export const UNDECLARED_PACKAGE = 'stowaway'

/**
 * What breaks each rule: the folder of a file, and the one thing that the file imports. `itself` is
 * the file itself, `nothing` no import at all.
 * @type {Readonly<Record<string, readonly (readonly [folder: string, imported: string])[]>>}
 */
export const VIOLATIONS = {
  'shared-knows-only-zod': [
    ['src/shared', 'node:path'],
    ['src/shared', 'react'],
    ['src/shared', '#engine/files/thing.ts'],
  ],
  'engine-knows-no-window': [
    ['src/engine/files', 'src/main/thing.ts'],
    ['src/engine/files', 'src/cli/thing.ts'],
    ['src/engine/files', '#renderer/app/thing.ts'],
    ['src/engine/files', 'electron'],
  ],
  'training-knows-no-photos': [
    ['src/engine/training', '#engine/library/thing.ts'],
    ['src/engine/training', '#engine/database/thing.ts'],
    ['src/engine/training', '#engine/images/thing.ts'],
  ],
  'library-never-trains': [['src/engine/library', '#engine/training/thing.ts']],
  'supervisor-stays-light': [
    ['src/engine/supervisor', '#engine/files/thing.ts'],
    ['src/engine/supervisor', 'sharp'],
    ['src/engine/supervisor', '@tensorflow/tfjs-node'],
  ],
  'tensorflow-in-one-file': [
    ['src/engine/training', '@tensorflow/tfjs-node'],
    ['src/cli', '@tensorflow/tfjs-node'],
  ],
  'sharp-in-images': [['src/engine/library', 'sharp']],
  'sqlite-in-database': [['src/engine/library', 'node:sqlite']],
  'engine-needs-no-developer-package': [
    ['src/engine/files', 'react'],
    ['src/cli', 'react'],
  ],
  'renderer-knows-only-shared': [
    ['src/renderer/app', '#engine/files/thing.ts'],
    ['src/renderer/features/train', 'src/main/thing.ts'],
  ],
  'renderer-has-no-node': [['src/renderer/app', 'node:fs']],
  'features-stay-apart': [
    ['src/renderer/features/train', 'src/renderer/features/photos/thing.ts'],
    ['src/renderer/features/train', '#renderer/features/photos/thing.ts'],
  ],
  'features-know-no-app': [['src/renderer/features/train', '#renderer/app/thing.ts']],
  'ui-stands-alone': [
    ['src/renderer/ui', '#shared/thing.ts'],
    ['src/renderer/ui', '#shared/words/thing.ts'],
    ['src/renderer/ui', '#renderer/engine/thing.ts'],
  ],
  'page-engine-knows-no-pages': [
    ['src/renderer/engine', '#renderer/app/thing.ts'],
    ['src/renderer/engine', '#renderer/features/photos/thing.ts'],
  ],
  'gallery-is-not-shipped': [['src/renderer/app', '#renderer/gallery/thing.ts']],
  'preload-is-thin': [
    ['src/preload', 'node:path'],
    ['src/preload', 'zod'],
    ['src/preload', 'src/main/thing.ts'],
  ],
  'main-holds-no-engine': [
    ['src/main', '#engine/library/thing.ts'],
    ['src/main', 'src/cli/thing.ts'],
  ],
  'main-reaches-no-native-code': [['src/main', '#engine/images/decoder.ts']],
  'cli-asks-the-engine': [
    ['src/cli', '#engine/database/thing.ts'],
    ['src/cli', '#engine/training/thing.ts'],
    ['src/cli', 'src/main/thing.ts'],
  ],
  'electron-in-its-shell': [
    ['src/cli', 'electron'],
    ['src/renderer/app', 'electron'],
    ['src/shared', 'electron'],
  ],
  'product-knows-no-tools': [
    ['src/main', 'tools/thing.ts'],
    ['src/cli', 'scripts/thing.ts'],
    ['src/engine/library', 'e2e/thing.ts'],
  ],
  'product-knows-no-tests': [
    ['src/engine/library', 'src/engine/library/thing.test.ts'],
    ['src/engine/library', '#engine/files/testing/thing.ts'],
  ],
  'no-circle': [['src/engine/files', 'itself']],
  'nothing-unused': [['src/engine/files', 'nothing']],
  'nothing-unknown': [['src/main', 'src/main/gone.ts']],
  'nothing-undeclared': [['src/main', UNDECLARED_PACKAGE]],
}

/**
 * Files that break no rule: what the planted ones import, and what is allowed to import what others
 * may not. Empty: they import nothing.
 * @type {Readonly<Record<string, string>>}
 */
export const ALLOWED = {
  'src/shared/thing.ts': 'zod',
  'src/shared/words/thing.ts': '',
  'src/shared/words/format.ts': '',
  'src/engine/files/thing.ts': '',
  'src/engine/database/thing.ts': 'node:sqlite',
  'src/engine/images/thing.ts': '',
  'src/engine/images/decoder.ts': 'sharp',
  'src/engine/library/thing.ts': '#engine/database/thing.ts',
  'src/engine/library/thing.test.ts': '#engine/files/testing/thing.ts',
  'src/engine/files/testing/thing.ts': 'vitest',
  'src/engine/training/thing.ts': '#shared/thing.ts',
  'src/engine/training/tensorflow.ts': '@tensorflow/tfjs-node',
  'src/engine/supervisor/thing.ts': 'node:child_process',
  'src/main/thing.ts': '#engine/supervisor/thing.ts',
  'src/main/index.ts': 'electron',
  'src/preload/index.ts': 'electron',
  'src/cli/thing.ts': '#engine/library/thing.ts',
  'src/renderer/app/thing.ts': '#renderer/features/photos/thing.ts',
  'src/renderer/features/photos/thing.ts': '#renderer/ui/thing.ts',
  'src/renderer/ui/thing.ts': '#shared/words/format.ts',
  'src/renderer/engine/thing.ts': '#shared/thing.ts',
  'src/renderer/gallery/thing.ts': '#renderer/ui/thing.ts',
  'tools/thing.ts': '',
  'scripts/thing.ts': '',
  'e2e/thing.ts': '',
}
