// The stand-in's entry. Stripping the types of its files takes a third of a second: Node keeps the
// result when it is asked to before they are loaded.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '../../..')
enableCompileCache(join(repository, 'node_modules/.cache/electron-standin'))
await import('./run-app.ts')
