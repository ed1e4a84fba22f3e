// Makes this Node process look like Electron's main process, then runs the app in it.
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { electron } from './electron.ts'
import { readLaunch } from './launch.ts'
import { describe, trace } from './log.ts'

/** How long Chromium's start waits for the app's main module, which may await `app.whenReady()`. */
const patience = 250

const raw = process.argv.slice(2)
trace('the stand-in is loaded')
const launch = readLaunch(raw)
delete process.env['STANDIN_EXECUTABLE']
imitateProcess()
replaceElectron()

process.on('uncaughtException', (error) => {
  // Electron shows a dialog with this text, and goes on.
  process.stderr.write(`Uncaught exception in the main process:\n${describe(error)}\n`)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit())

const require = createRequire(join(process.cwd(), 'x.js'))
for (const module of launch.preloads) require(resolve(module))

const loaded = import(pathToFileURL(launch.location.main).href).then(
  () => trace('the main module has run'),
  (error: unknown) => {
    process.stderr.write(`The app failed while it was loaded:\n${describe(error)}\n`)
    process.exit(1)
  },
)
// Not before the main module has run: it may still say where userData is.
await Promise.race([loaded, new Promise((done) => setTimeout(done, patience))])
await app.start().catch((error: unknown) => {
  process.stderr.write(`${describe(error)}\n`)
  process.exit(1)
})

function imitateProcess(): void {
  process.argv = [launch.executable, ...raw]
  process.execPath = launch.executable
  process.execArgv = []
  const properties = {
    type: 'browser',
    defaultApp: true,
    resourcesPath: join(dirname(launch.executable), 'resources'),
  }
  Object.assign(process, properties)
  for (const name of ['electron', 'chrome']) {
    const value = name === 'electron' ? launch.electronVersion : ''
    Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true })
  }
}

function replaceElectron(): void {
  Object.assign(globalThis, { [Symbol.for('electron-standin')]: electron })
  const url = pathToFileURL(join(import.meta.dirname, 'electron-module.cjs')).href
  registerHooks({
    resolve(specifier, context, next) {
      const isElectron = specifier === 'electron' || /^electron\/(main|common)$/.test(specifier)
      return isElectron ? { url, format: 'commonjs', shortCircuit: true } : next(specifier, context)
    },
  })
}
