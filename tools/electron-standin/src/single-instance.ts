import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Json } from './renderer/codec.ts'

/** What a second start tells the first. */
export type Start = {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly data: Json
}

/** Either this process holds the lock, or it told the holder and should end. */
export type LockResult =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly told: Promise<void> }

type Holder = { readonly pid: number; readonly socket: string }

/**
 * Takes the lock of a folder, or tells the process that has it of this start. The lock is a file
 * that names its holder; one whose process is gone counts for nothing.
 *
 * @param folder the app's `userData`
 * @param onSecond called in the holder for each later start
 */
export function takeLock(
  folder: string,
  start: Start,
  onSecond: (other: Start) => void,
): LockResult {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'electron-standin.lock')
  const holder = readHolder(file)
  if (holder && isAlive(holder.pid)) return { held: false, told: tell(holder.socket, start) }
  rmSync(file, { force: true })
  const socket = join(mkdtempSync(join(tmpdir(), 'electron-standin-')), 'socket')
  writeFileSync(file, JSON.stringify({ pid: process.pid, socket } satisfies Holder), { flag: 'wx' })
  const server = createServer({ allowHalfOpen: true }, (client) => hear(client, onSecond))
  server.listen(socket).unref()
  const release = () => {
    server.close()
    rmSync(file, { force: true })
    rmSync(dirname(socket), { recursive: true, force: true })
  }
  return { held: true, release }
}

function readHolder(file: string): Holder | undefined {
  try {
    // The cast: only takeLock writes this file; a torn one does not parse.
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function hear(client: Socket, onSecond: (other: Start) => void): void {
  const chunks: Buffer[] = []
  client.on('data', (chunk: Buffer) => chunks.push(chunk))
  client.on('error', () => client.destroy())
  client.on('end', () => {
    // The cast: only tell() connects here.
    onSecond(JSON.parse(Buffer.concat(chunks).toString()) as Start)
    client.end()
  })
}

function tell(socket: string, start: Start): Promise<void> {
  return new Promise((resolve) => {
    const client = connect(socket, () => client.end(JSON.stringify(start)))
    // A holder that cannot be reached is about to end; there is nobody to tell.
    client.on('error', () => resolve())
    client.on('close', () => resolve())
    client.resume()
  })
}
