import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEditor } from '../editing/editor.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createDisk, sha256 } from './testing/disk.ts'
import { checkPlain, followPlain, openPlain, rowsOf } from './testing/plain-project.ts'

const LABELS = ['cat', 'dog', 'bird']
const folderOf = (path: string) => path.slice(0, path.indexOf('/'))

async function openEmpty() {
  const root = await tempFolder()
  const folder = join(root, 'photos')
  await mkdir(folder)
  const disk = createDisk(folder)
  for (const label of LABELS) {
    for (const n of [1, 2]) await disk.write(`${label}/${n}.jpg`, `${label} ${n}`)
  }
  const project = await openPlain(join(root, 'P.downhill'), folder)
  await followPlain(project)
  return { disk, project }
}

const index = fc.nat(20)
const path = fc
  .tuple(fc.constantFrom(...LABELS), fc.nat(3))
  .map(([label, n]) => `${label}/${n}.jpg`)
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), to: path }),
  fc.record({ do: fc.constant('back' as const), to: path, what: index }),
  fc.record({ do: fc.constant('touch' as const), what: index }),
  fc.record({ do: fc.constant('remove' as const), what: index }),
  fc.record({ do: fc.constant('move' as const), what: index, to: path }),
  fc.record({ do: fc.constant('copy' as const), what: index, to: path }),
  fc.record({ do: fc.constant('swap' as const), what: index, other: index }),
  fc.record({ do: fc.constant('label' as const), what: index, label: fc.nat(2) }),
  fc.record({ do: fc.constant('follow' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does a step on the disk, but for those that are about the library. */
async function onDisk(
  disk: ReturnType<typeof createDisk>,
  made: Exclude<Step, { do: 'label' | 'follow' }>,
  fresh: () => string,
  removed: Map<string, string>,
): Promise<void> {
  const files = await disk.files()
  const at = (what: number) => [...files.keys()].sort()[what % Math.max(1, files.size)]
  switch (made.do) {
    case 'write':
      await disk.write(made.to, fresh())
      return
    case 'back': {
      // A content that was there before, where nothing is now.
      const contents = [...removed.keys()].filter(
        (content) => ![...files.values()].includes(content),
      )
      const content = contents[made.what % Math.max(1, contents.length)]
      if (content !== undefined && !files.has(made.to)) await disk.write(made.to, content)
      return
    }
    case 'touch': {
      const file = at(made.what)
      if (file !== undefined) await disk.touch(file)
      return
    }
    case 'remove': {
      const file = at(made.what)
      if (file === undefined || files.size === 1) return
      removed.set(files.get(file) ?? '', file)
      await disk.remove(file)
      return
    }
    case 'move': {
      const file = at(made.what)
      if (file !== undefined && file !== made.to) await disk.move(file, made.to)
      return
    }
    case 'copy': {
      const file = at(made.what)
      if (file !== undefined && file !== made.to) await disk.copy(file, made.to)
      return
    }
    case 'swap': {
      const [one, other] = [at(made.what), at(made.other)]
      if (one !== undefined && other !== undefined && one !== other) await disk.swap(one, other)
    }
  }
}

it('labels stay with what photos show, whatever is done to their files', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        step.filter(({ do: what }) => what !== 'copy'),
        { maxLength: 14 },
      ),
      async (steps) => {
        const { disk, project } = await openEmpty()
        const editor = createEditor(project)
        let count = 0
        const fresh = () => `fresh ${'x'.repeat(count % 3)} ${count++}`
        const removed = new Map<string, string>()

        // The model: the label of each content, and where it was when the folder was last followed.
        let known = new Map<string, { readonly label: string; readonly at: string | undefined }>()
        for (const [file, content] of await disk.files()) {
          known.set(content, { label: folderOf(file), at: file })
        }
        async function follow(): Promise<void> {
          const files = await disk.files()
          const held = new Set(files.values())
          const next = new Map<string, { label: string; at: string | undefined }>()
          for (const [content, { label }] of known) next.set(content, { label, at: undefined })
          for (const [file, content] of files) {
            const before = [...known].find(([other, { at }]) => at === file && !held.has(other))
            const changed = known.has(content) ? undefined : before
            if (changed) next.delete(changed[0])
            const label = known.get(content)?.label ?? changed?.[1].label ?? folderOf(file)
            next.set(content, { label, at: file })
          }
          known = next
          await followPlain(project)
          const rows = rowsOf(project)
          expect(
            rows
              .map(({ hash, label, missing, path: at }) => [hash, label, missing ? '' : at].join())
              .sort(),
          ).toEqual(
            [...known]
              .map(([content, { label, at }]) => [sha256(content), label, at].join())
              .sort(),
          )
          expect((await checkPlain(project)).changes).toEqual([])
        }

        for (const made of [...steps, { do: 'follow' } as const]) {
          if (made.do === 'follow') await follow()
          else if (made.do === 'label') {
            const rows = rowsOf(project)
            const row = rows[made.what % rows.length]
            const name = LABELS[made.label] ?? ''
            const labelId = project.labels.all().find((label) => label.name === name)?.id ?? null
            if (!row) continue
            editor.assignLabel({ ids: [row.id] }, labelId)
            const content = [...known.keys()].find((each) => sha256(each) === row.hash)
            const before = known.get(content ?? '')
            if (content !== undefined && before) known.set(content, { ...before, label: name })
          } else {
            await onDisk(disk, made, fresh, removed)
          }
        }
        await project.close()
      },
    ),
    { numRuns: 60, seed: 7 },
  )
}, 120_000)

it('copies and files that take others’ places lose no label either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const { disk, project } = await openEmpty()
      let count = 0
      const fresh = () => `fresh ${count++}`
      const removed = new Map<string, string>()
      for (const made of [...steps, { do: 'follow' } as const]) {
        if (made.do === 'label') continue
        if (made.do !== 'follow') {
          await onDisk(disk, made, fresh, removed)
          continue
        }
        const before = rowsOf(project)
        await followPlain(project)
        const after = rowsOf(project)
        const files = await disk.files()

        // What the library says is there is what is there.
        expect(
          after
            .filter(({ missing }) => !missing)
            .map(({ path: at, hash }) => [at, hash].join())
            .sort(),
        ).toEqual([...files].map(([at, content]) => [at, sha256(content)].join()).sort())
        expect((await checkPlain(project)).changes).toEqual([])
        // Nobody vanished.
        for (const { id } of before) expect(after.some((row) => row.id === id)).toBe(true)
        // Of each content one counts, one that is there if any is.
        for (const hash of new Set(after.map((row) => row.hash))) {
          const same = after.filter((row) => row.hash === hash)
          const counting = same.filter(({ state }) => state === 'ready')
          expect(counting).toHaveLength(1)
          expect(counting[0]?.missing).toBe(same.every(({ missing }) => missing))
        }
        // What was known keeps one of the labels that were said of it.
        for (const row of after.filter(({ state }) => state === 'ready')) {
          const said = before.filter(({ hash }) => hash === row.hash).map(({ label }) => label)
          const own = before.find(({ id }) => id === row.id)?.label
          if (said.length > 0) expect([...said, own]).toContain(row.label)
        }
      }
      await project.close()
    }),
    { numRuns: 60, seed: 11 },
  )
}, 120_000)
