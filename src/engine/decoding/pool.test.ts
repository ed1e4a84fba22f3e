import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import { UnreadablePhoto } from '#engine/images/unreadable.ts'
import { inspectPhoto } from '../images/inspect-photo.ts'
import { decodePixels } from '../images/decode-pixels.ts'
import { noise } from '../images/testing/photos.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { createDecoderPool } from './pool.ts'

const program = (name: string) => join(import.meta.dirname, 'testing', `${name}.ts`)

type Options = NonNullable<Parameters<typeof createDecoderPool>[0]>

/** A pool of programs that do what a file's name says; `ask` gives the process that answered. */
function fakePool(options: Options = {}) {
  const pool = createDecoderPool({ entry: program('fake-decoder'), width: 1, ...options })
  onTestFinished(() => pool.close())
  const ask = async (path: string, signal?: AbortSignal) => {
    const pixels = await pool.pixels(path, { imageSize: 8, colour: 'grey' }, signal)
    return new Uint32Array(Uint8Array.from(pixels).buffer)[0] ?? 0
  }
  return { pool, ask }
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const gone = (pid: number) =>
  vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 })

it('reads photos as the decoder does, and passes on why it cannot', async () => {
  const pool = createDecoderPool({ width: 1 })
  onTestFinished(() => pool.close())
  const folder = await tempFolder()
  const photo = join(folder, 'photo.png')
  const bytes = await noise(60, 40).png().toBuffer()
  await writeFile(photo, bytes)
  await writeFile(join(folder, 'empty.png'), '')
  await writeFile(join(folder, 'cut.png'), bytes.subarray(0, 2000))

  const input = { imageSize: 8, colour: 'rgb' } as const
  const facts = await inspectPhoto(bytes, 32)
  expect(await pool.inspect(photo, 32)).toEqual(facts)
  expect(Buffer.from(await pool.pixels(photo, input))).toEqual(
    Buffer.from(await decodePixels(bytes, input)),
  )
  expect(await inspectPhoto(await pool.thumbnail(photo, 16), 16)).toMatchObject({
    format: 'webp',
    width: 16,
  })
  expect(await pool.versions()).toMatchObject({ sharp: expect.stringMatching(/^\d/) as string })
  for (const [name, reason] of [
    ['empty.png', 'empty'],
    ['cut.png', 'truncated'],
    ['gone.png', 'missing'],
  ] as const) {
    const error = await failure(pool.inspect(join(folder, name), 32))
    expect(error, name).toBeInstanceOf(UnreadablePhoto)
    expect(error, name).toMatchObject({ reason })
  }
})

it.each([
  ['crash', 'other', /crashed over this file \(SIGSEGV\)/],
  ['exit', 'other', /crashed over this file \(exit code 3\)/],
  ['babble', 'other', /crashed over this file/],
  ['hang', 'other', /takes longer than 0\.3 seconds/],
  ['swell', 'tooLarge', /more than 0\.3 GB of memory/],
  ['misanswer', 'other', /no whole answer/],
  ['damaged', 'truncated', /It is cut/],
])('a file that makes it %s is unreadable, and no other', async (path, reason, explanation) => {
  const limits = { seconds: path === 'hang' ? 0.3 : 20, residentBytes: 0.3e9 }
  const { ask } = fakePool({ limits })
  const [before, error, after] = await Promise.all([ask('a'), failure(ask(path)), ask('b')])
  expect(error).toBeInstanceOf(UnreadablePhoto)
  expect(error).toMatchObject({
    reason,
    message: expect.stringMatching(explanation) as string,
  })
  expect(before).toBeGreaterThan(0)
  expect(after).toBeGreaterThan(0)
  // A process that was hurt is not used again; one that only said no is.
  const hurt = !['misanswer', 'damaged'].includes(path)
  expect(after === before).toBe(!hurt)
  if (hurt) await gone(before)
})

it('believes what a process says of its memory where the system says nothing', async () => {
  const { ask } = fakePool({ residentOf: () => undefined })
  expect(await failure(ask('say-swollen'))).toMatchObject({ reason: 'tooLarge' })
})

it('does not blame a file for what an earlier one did to the process', async () => {
  const { ask } = fakePool()
  const poisoned = await ask('poison')
  expect(await ask('innocent')).not.toBe(poisoned)
})

it('uses as many processes as it may, the same again, and replaces them when they are worn', async () => {
  const files = Array.from({ length: 12 }, (_, index) => `photo ${index}`)
  const two = fakePool({ width: 2 })
  const pids = new Set(await Promise.all(files.map((file) => two.ask(file))))
  expect(pids.size).toBeLessThanOrEqual(2)

  const worn = fakePool({ limits: { files: 5 } })
  const served = new Map<number, number>()
  for (const file of files) {
    const pid = await worn.ask(file)
    served.set(pid, (served.get(pid) ?? 0) + 1)
  }
  expect([...served.values()]).toEqual([5, 5, 2])

  const swollen = fakePool({ residentOf: () => 0.8e9 })
  expect(await swollen.ask('a')).not.toBe(await swollen.ask('b'))
})

it('cancels what waits and what is under way at once, and goes on', async () => {
  const { ask } = fakePool()
  const pid = await ask('photo')
  const abort = new AbortController()
  const work = ['hang', 'waits', 'waits too'].map((file) => failure(ask(file, abort.signal)))
  const others = ask('other')
  // The first one is with its process by now.
  await new Promise(setImmediate)
  abort.abort()
  for (const error of await Promise.all(work)) expect(error).toMatchObject({ code: 'CANCELLED' })
  expect(await failure(ask('late', abort.signal))).toMatchObject({ code: 'CANCELLED' })
  expect(await others).not.toBe(pid)
  await gone(pid)
})

it('gives up everything when it is closed, and takes nothing any more', async () => {
  const { pool, ask } = fakePool({ width: 2 })
  const pids = await Promise.all([ask('a'), ask('b')])
  const work = ['hang', 'hang', 'waits', 'waits'].map((file) => failure(ask(file)))
  await new Promise(setImmediate)
  await pool.close()
  for (const error of await Promise.all(work)) {
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ code: 'CANCELLED' })
  }
  expect(pids.filter(isAlive)).toEqual([])
  expect(await failure(ask('late'))).toMatchObject({ code: 'CANCELLED' })
  await pool.close()
})

it('may be closed while its first process starts', async () => {
  const { pool, ask } = fakePool()
  const work = [failure(ask('a')), failure(ask('b')), failure(pool.versions())]
  await pool.close()
  for (const error of await Promise.all(work)) expect(error).toBeInstanceOf(ProblemError)
})

it('says so when no process can be started, and blames no photo', async () => {
  const { pool, ask } = fakePool({ entry: program('broken-decoder') })
  const error = await failure(ask('photo'))
  expect(error).toMatchObject({
    code: 'ENGINE_LOST',
    message: expect.stringContaining('could not be started (exit code 7)') as string,
  })
  expect(await failure(pool.versions())).toMatchObject({ code: 'ENGINE_LOST' })
})

it('lets a process end that has nothing to do, and starts another one', async () => {
  const { ask } = fakePool({ limits: { idleSeconds: 0.05 } })
  const first = await ask('photo')
  await gone(first)
  expect(await ask('photo')).not.toBe(first)
})

it('tells the versions of its decoder', async () => {
  const { pool } = fakePool()
  expect(await pool.versions()).toEqual({ sharp: '1.0.0', libvips: '2.0.0' })
})

/** Starts a program with a pool of its own; gives its process and that of its decoder. */
async function startAsker(...files: string[]) {
  const asker = fork(program('asker'), files, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  onTestFinished(() => void asker.kill('SIGKILL'))
  const exit = once(asker, 'exit')
  const [pid] = (await once(asker, 'message')) as [number]
  return { asker, exit, pid }
}

it('keeps nobody from ending, and its processes end with whoever had it', async () => {
  const { exit, pid } = await startAsker()
  expect(await exit).toEqual([0, null])
  await gone(pid)
})

it('leaves no process behind when whoever had it is killed while it decodes', async () => {
  const { asker, exit, pid } = await startAsker('hang')
  expect(isAlive(pid)).toBe(true)
  asker.kill('SIGKILL')
  await exit
  await gone(pid)
})
