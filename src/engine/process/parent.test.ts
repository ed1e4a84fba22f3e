import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

/** Each try meets another instant; without care about half of them end in EPIPE. */
const TRIES = 12

it('ends in order, whatever it was saying when its parent left', async () => {
  const codes: unknown[] = []
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const child = fork(resolve(import.meta.dirname, 'testing', 'talkative-child.ts'), [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    await once(child, 'message')
    const exit = once(child, 'exit')
    child.disconnect()
    codes.push((await exit)[0])
  }
  expect(codes).toEqual(Array.from({ length: TRIES }, () => 0))
}, 60_000)
