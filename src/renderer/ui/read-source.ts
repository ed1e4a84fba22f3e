/** The part of node:fs that is used here. */
type FileSystem = { readFileSync: (path: URL, encoding: 'utf8') => string }

/**
 * The text of a file beside the tests, for tests that check stylesheets (which Vitest empties when
 * they are imported).
 *
 * @param path relative to this folder
 */
export async function readSource(path: string): Promise<string> {
  const moduleName = 'node:fs'
  // Node's types are kept out of the renderer, where only tests can reach Node at all.
  const fileSystem = (await import(/* @vite-ignore */ moduleName)) as FileSystem
  return fileSystem.readFileSync(new URL(path, import.meta.url), 'utf8')
}
