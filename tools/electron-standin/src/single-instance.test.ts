import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock, type Start } from './single-instance.ts'

const start = (argv: string): Start => ({ argv: [argv], cwd: '/', data: { extra: 1 } })
const nobody = () => {
  throw new Error('nobody else started')
}

describe('takeLock', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'standin-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('tells the holder of a second start', async () => {
    const heard: Start[] = []
    const first = takeLock(folder, start('first'), (other) => heard.push(other))
    const second = takeLock(folder, start('second'), nobody)
    expect([first.held, second.held]).toEqual([true, false])
    if (!second.held) await second.told
    expect(heard).toEqual([start('second')])
    if (first.held) first.release()
  })

  it('can be taken again once it was released', () => {
    const first = takeLock(folder, start('first'), nobody)
    if (first.held) first.release()
    const second = takeLock(folder, start('second'), nobody)
    expect(second.held).toBe(true)
    if (second.held) second.release()
    expect(existsSync(join(folder, 'electron-standin.lock'))).toBe(false)
  })

  it.each(['', '{"pid":2147483647,"socket":"/gone"}'])('ignores a stale lock: %s', (content) => {
    writeFileSync(join(folder, 'electron-standin.lock'), content)
    const lock = takeLock(folder, start('first'), nobody)
    expect(lock.held).toBe(true)
    if (lock.held) lock.release()
  })
})
