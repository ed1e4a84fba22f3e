import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createRandom } from '#shared/domain/random.ts'
import { openDatabase } from '#engine/database/database.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { actionAt, LABELS, PHOTOS } from './testing/actions.ts'
import { createSmallLibrary } from './testing/small-library.ts'

const LABELLER = resolve(import.meta.dirname, 'testing', 'labeller.ts')
const KILLS = 200

/** The labels of all photos after each number of actions, as plain JavaScript keeps them. */
function* labelsAfter(): Generator<readonly (number | null)[], never> {
  const labels = Array.from({ length: PHOTOS }, (): number | null => null)
  const done: {
    readonly index: number
    readonly before: number | null
    readonly after: number | null
  }[] = []
  let undone: typeof done = []
  yield [...labels]
  for (let number = 0; ; number++) {
    const action = actionAt(number)
    if (action.kind === 'label') {
      const index = action.sampleId - 1
      const before = labels[index] ?? null
      if (before !== action.labelId) {
        labels[index] = action.labelId
        done.push({ index, before, after: action.labelId })
        undone = []
      }
    } else if (action.kind === 'undo') {
      const last = done.pop()
      if (last) {
        labels[last.index] = last.before
        undone.push(last)
      }
    } else {
      const next = undone.pop()
      if (next) {
        labels[next.index] = next.after
        done.push(next)
      }
    }
    yield [...labels]
  }
}

/** Lets the labeller work from action `from` on and kills it; gives the actions that it told of. */
async function labelUntilKilled(file: string, from: number, actions: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', LABELLER, file, String(from)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.split('\n').length > actions) child.kill('SIGKILL')
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return said.split('\n').length - 1
}

it(
  `labels, undoes and redoes through ${KILLS} kills without losing anything that was told as done`,
  { timeout: 240_000 },
  async () => {
    const file = join(await tempFolder(), 'project.sqlite')
    const first = openDatabase(file)
    const library = createSmallLibrary(first)
    for (let label = 1; label <= LABELS; label++) library.editor.addLabel(`label ${label}`)
    library.add(Array.from({ length: PHOTOS }, (_, i) => `${i + 1}.jpg`))
    first.close()

    const random = createRandom(1)
    const states = labelsAfter()
    const known = [states.next().value]
    const stateAfter = (actions: number) => {
      while (known.length <= actions) known.push(states.next().value)
      return known[actions]
    }
    let actions = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const told = await labelUntilKilled(file, actions, 1 + Math.floor(random() * 40))
      const database = openDatabase(file)
      const labels = database
        .all(
          z.object({ labelId: z.int().nullable() }),
          'SELECT label_id AS labelId FROM samples ORDER BY id',
        )
        .map(({ labelId }) => labelId)
      database.close()
      // All that was told, and perhaps one action more that nobody heard of.
      const possible = [told, told + 1].filter(
        (more) => JSON.stringify(stateAfter(actions + more)) === JSON.stringify(labels),
      )
      expect(possible, `after kill ${kill + 1}`).not.toEqual([])
      actions += told
      // What was done once more must not be done twice: the next life begins behind it.
      const counted = possible.includes(told) ? 0 : 1
      actions += counted
    }
    expect(actions).toBeGreaterThan(KILLS)
  },
)
