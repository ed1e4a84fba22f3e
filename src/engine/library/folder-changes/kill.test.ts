import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createDisk, sha256 } from './testing/disk.ts'
import { checkPlain, followPlain, openPlain, rowsOf } from './testing/plain-project.ts'

const FOLLOWER = resolve(import.meta.dirname, 'testing', 'follower.ts')
const KILLS = 20
const PHOTOS = 40

it(
  `photos that wander through ${KILLS} kills keep their labels`,
  { timeout: 240_000 },
  async () => {
    const root = await tempFolder()
    const folder = join(root, 'photos')
    await mkdir(folder)
    const path = join(root, 'P.downhill')
    const disk = createDisk(folder)
    const labelOf = new Map<string, string>()
    for (let n = 0; n < PHOTOS; n++) {
      const label = n % 2 === 0 ? 'cat' : 'dog'
      await disk.write(`${label}/${n}.jpg`, `photo ${n}`)
      labelOf.set(sha256(`photo ${n}`), label)
    }
    const first = await openPlain(path, folder)
    await followPlain(first)
    await first.close()

    const random = createRandom(3)
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', FOLLOWER, path, folder],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      await once(child.stdout, 'data')
      const closed = once(child, 'close')
      for (let move = 0; move < 6; move++) {
        const names = [...(await disk.files()).keys()]
        const from = names[Math.floor(random() * names.length)] ?? ''
        const to = `${random() < 0.5 ? 'cat' : 'dog'}/${kill} ${move}.jpg`
        await disk.move(from, to)
        await setTimeout(random() * 8)
      }
      child.kill('SIGKILL')
      await closed

      const project = await openPlain(path, folder)
      await followPlain(project)
      // Once more: a file that was on its way while it was looked for is found now.
      await followPlain(project)
      const there = rowsOf(project).filter(({ missing }) => !missing)
      expect(there, `after kill ${kill + 1}`).toHaveLength(PHOTOS)
      for (const { hash, label } of there) expect(label).toBe(labelOf.get(hash ?? ''))
      expect((await checkPlain(project)).changes).toEqual([])
      await project.close()
    }
  },
)
