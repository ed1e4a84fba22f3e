import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { say } from '../log.ts'
import { chromiumFlags, profileFolder, sandboxFlags } from './chromium-flags.ts'
import { Connection } from './connection.ts'
import { requireChromium } from './find-chromium.mjs'
import { isHeadless } from './headless.ts'

const isRoot = process.getuid?.() === 0

/** A running Chromium. */
export type Chromium = {
  readonly connection: Connection
  /** Such as `156.0.8078.79`. */
  readonly version: string
  readonly process: ChildProcess
}

/** What {@link startChromium} needs. */
export type StartOptions = {
  readonly userData: string
  readonly switches: ReadonlyMap<string, string>
  readonly schemePort: number
  /** Called when Chromium ends, with why and the last lines that it wrote. */
  readonly onExit: (reason: string, lastLines: string) => void
}

/**
 * Starts the machine's Chromium and speaks the DevTools protocol with it over a pipe, so that it
 * ends when this process does, however that ends.
 */
export async function startChromium(options: StartOptions): Promise<Chromium> {
  mkdirSync(options.userData, { recursive: true })
  const child = spawn(
    requireChromium(),
    chromiumFlags({ ...options, headless: isHeadless, isRoot }),
    // Detached: or Ctrl-C would end it before the app heard of it and could quit in order.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true },
  )
  const lines = watchLines(child)
  child.on('exit', (code, signal) => options.onExit(signal ?? `code ${code ?? 0}`, lines.last()))
  // The casts: the pipes that `stdio` asks for.
  const connection = new Connection(child.stdio[4] as Readable, child.stdio[3] as Writable)
  const { product } = await connection.browser.send('Browser.getVersion')
  if (options.switches.has('remote-debugging-port')) await lines.listening
  return { connection, version: product.split('/')[1] ?? '', process: child }
}

/** Passes on the line that Playwright waits for; keeps the last others, for when Chromium dies. */
function watchLines(child: ChildProcess) {
  const kept: string[] = []
  const { promise: listening, resolve } = Promise.withResolvers<undefined>()
  const output = child.stderr
  if (!output) throw new Error('Chromium was started without a pipe for what it says')
  createInterface(output).on('line', (line) => {
    if (line.startsWith('DevTools listening on ')) {
      process.stderr.write(`${line}\n`)
      resolve(undefined)
    } else if (process.env['STANDIN_CHROMIUM_LOG']) {
      say(`Chromium: ${line}`)
    }
    kept.push(line)
    if (kept.length > 20) kept.shift()
  })
  return { listening, last: () => kept.join('\n') }
}

/**
 * Opens a window without tabs or address bar: a second start with the same profile hands its
 * command line to the Chromium that runs.
 */
export function openAppWindow(userData: string, url: string): void {
  const flags = [`--user-data-dir=${profileFolder(userData)}`, `--app=${url}`, '--no-first-run']
  spawn(requireChromium(), [...flags, ...sandboxFlags(isRoot)], { stdio: 'ignore' })
}
