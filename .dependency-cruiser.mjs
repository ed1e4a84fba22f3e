// Who may import what; ARCHITECTURE.md says why. scripts/boundaries/ plants a violation of each rule
// and expects it to be reported. Tests may use test libraries, photos of their own making and the
// database's file, so the rules about single libraries leave them out.

/** Tests, and the folders of what they share. */
const TESTS = '\\.test\\.tsx?$|/testing/'

/** The programs: what nothing of these reaches is not used. */
const ENTRIES = [
  '^src/main/index\\.ts$',
  '^src/preload/index\\.ts$',
  '^src/renderer/main\\.tsx$',
  '^src/renderer/gallery/gallery\\.tsx$',
  '^src/engine/(library|training|decoding)/process\\.ts$',
  '^src/cli/downhill\\.ts$',
]

const packages = (/** @type {string} */ names) => `(^|/)node_modules/(${names})/`

/** @import { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser' */

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const never = (name, comment, from, to) =>
  // Its two ends make it one of three kinds of rule; dependency-cruiser checks them when it starts.
  /** @type {IForbiddenRuleType} */ (
    /** @type {unknown} */ ({ name, comment, severity: 'error', from, to })
  )

/** @type {IConfiguration} */
export default {
  forbidden: [
    never(
      'shared-knows-only-zod',
      'Contract and domain are used by every process, so they know nothing of any.',
      { path: '^src/shared/', pathNot: TESTS },
      { pathNot: ['^src/shared/', packages('zod')] },
    ),

    never(
      'engine-knows-no-window',
      'The engine is a plain Node program: the command line and the tests run it as it is.',
      { path: '^src/engine/' },
      { path: ['^src/(main|preload|renderer|cli)/', packages('electron')] },
    ),
    never(
      'training-knows-no-photos',
      'The trainer gets a job and a file of pixels; what is on disk is the library’s.',
      { path: '^src/engine/training/' },
      { path: '^src/engine/(library|database|images)/' },
    ),
    never(
      'library-never-trains',
      'TensorFlow blocks its thread for as long as it computes; the library must answer.',
      { path: '^src/engine/(library|database|images)/', pathNot: TESTS },
      { path: '^src/engine/training/' },
    ),
    never(
      'supervisor-stays-light',
      'It is bundled into main: what it imports would run inside Electron.',
      { path: '^src/engine/supervisor/', pathNot: TESTS },
      {
        path: ['^src/', packages('[^/]+|@[^/]+/[^/]+')],
        pathNot: ['^src/(shared|engine/supervisor)/', packages('zod')],
      },
    ),
    never(
      'tensorflow-in-one-file',
      'One file knows how TensorFlow is loaded and what must be mended before.',
      { path: '^src/', pathNot: '^src/engine/training/tensorflow\\.ts$' },
      { path: packages('@tensorflow/[^/]+') },
    ),
    never(
      'sharp-in-images',
      'One folder knows the photo decoder.',
      { path: '^src/', pathNot: ['^src/engine/images/', TESTS] },
      { path: packages('sharp|@img/[^/]+') },
    ),
    never(
      'sqlite-in-database',
      'One folder knows the database.',
      { path: '^src/', pathNot: ['^src/engine/database/', TESTS] },
      { path: '^(node:)?sqlite$' },
    ),
    never(
      'engine-needs-no-developer-package',
      'These folders run from their sources; an installed app has the dependencies only.',
      { path: '^src/(shared|engine|cli)/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev'] },
    ),

    never(
      'renderer-knows-only-shared',
      'The page reaches everything else by calls.',
      { path: '^src/renderer/' },
      { path: '^src/', pathNot: '^src/(renderer|shared)/' },
    ),
    never(
      'renderer-has-no-node',
      'The page is sandboxed: Node is not there.',
      { path: '^src/renderer/' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'features-stay-apart',
      'A page is told by app/ where its actions lead, and knows no other page.',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    never(
      'features-know-no-app',
      'app/ composes the features, never the other way round.',
      { path: '^src/renderer/features/' },
      { path: '^src/renderer/(app|gallery)/' },
    ),
    never(
      'ui-stands-alone',
      'Primitives know no photos, runs or labels: they could serve another app. Numbers are written alike everywhere.',
      { path: '^src/renderer/ui/' },
      { path: '^src/', pathNot: ['^src/renderer/ui/', '^src/shared/words/format\\.ts$'] },
    ),
    never(
      'page-engine-knows-no-pages',
      'The page’s end of the contract serves every feature.',
      { path: '^src/renderer/engine/' },
      { path: '^src/renderer/(app|features|gallery)/' },
    ),
    never(
      'gallery-is-not-shipped',
      'The gallery of primitives is for those who build pages.',
      { path: '^src/', pathNot: '^src/renderer/gallery/' },
      { path: '^src/renderer/gallery/' },
    ),

    never(
      'preload-is-thin',
      'All of it lies between the page and main: a sandboxed preload has nothing else.',
      { path: '^src/preload/', pathNot: TESTS },
      { pathNot: ['^src/(preload|shared)/', packages('electron')] },
    ),
    never(
      'main-holds-no-engine',
      'Of the engine, main knows only how to start and to ask it.',
      { path: '^src/main/' },
      {
        path: '^src/',
        pathNot: '^src/(main|shared|engine/supervisor)/',
      },
    ),
    never(
      'main-reaches-no-native-code',
      'Nor may it come by a detour: native code never runs inside Electron.',
      { path: '^src/main/', pathNot: TESTS },
      { path: [packages('@tensorflow/[^/]+|sharp'), '^(node:)?sqlite$'], reachable: true },
    ),
    never(
      'cli-asks-the-engine',
      'The command line is a second front: it asks, as the window does.',
      { path: '^src/cli/' },
      { path: ['^src/(main|preload|renderer)/', '^src/engine/(training|database)/'] },
    ),
    never(
      'electron-in-its-shell',
      'Everything else runs without it.',
      { path: '^src/', pathNot: '^src/(main|preload)/' },
      { path: packages('electron') },
    ),

    never(
      'product-knows-no-tools',
      'What ships does not know the set-up, the specs or the stand-in for Electron.',
      { path: '^src/' },
      { path: '^(tools|scripts|e2e)/' },
    ),
    never(
      'product-knows-no-tests',
      'What tests need, only tests import.',
      { path: '^src/', pathNot: TESTS },
      { path: TESTS },
    ),
    never(
      'no-circle',
      'Two files that need each other are one, or lack a third.',
      {},
      { circular: true },
    ),
    never(
      'nothing-unused',
      'No program and no test reaches this file.',
      { path: [...ENTRIES, TESTS] },
      { path: '^src/.*\\.(ts|tsx)$', pathNot: [...ENTRIES, TESTS, '\\.d\\.ts$'], reachable: false },
    ),
    never(
      'nothing-unknown',
      'An import that cannot be resolved escapes every other rule.',
      {},
      { couldNotResolve: true },
    ),
    never(
      'nothing-undeclared',
      'What is imported stands in package.json.',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    // An import of a type is an import: a type-only way around a boundary is still a way.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
