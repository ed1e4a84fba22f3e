import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { SampleFilter, Selection } from '#shared/domain/sample-filter.ts'
import type { Split } from '#shared/domain/split.ts'
import { openDatabase } from '#engine/database/database.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createSmallLibrary } from './testing/small-library.ts'

const PHOTOS = ['cat/1.jpg', 'cat/2.jpg', 'cat/3.jpg', 'dog/4.jpg', 'dog/5.jpg', '6.jpg']

async function open(photos: readonly string[] = PHOTOS) {
  const database = openDatabase(join(await tempFolder(), 'project.sqlite'))
  onTestFinished(() => database.close())
  const library = createSmallLibrary(database)
  library.add(photos)
  return library
}

let library: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  library = await open()
})

const some = (...paths: string[]): Selection => ({ ids: paths.map(library.sampleId) })
const all = (filter: SampleFilter, ...except: string[]): Selection => ({
  filter,
  except: except.map(library.sampleId),
})
const labelOf = (path: string) => {
  const { samples, labels } = library.state()
  const id = samples.find((sample) => sample.path === path)?.label_id
  return labels.find((label) => label.id === id)?.name ?? null
}
const namesNow = () => library.state().labels.map(({ name }) => name)

describe('labelling', () => {
  it('gives some photos a label, and says so', () => {
    const { entry } = library.editor.assignLabel(some('cat/1.jpg', '6.jpg'), library.labelId('dog'))
    expect(entry).toMatchObject({ kind: 'assignLabel', title: '“dog” on 2 photos', samples: 2 })
    expect(PHOTOS.map(labelOf)).toEqual(['dog', 'cat', 'cat', 'dog', 'dog', 'dog'])
  })

  it('takes the label from all photos of a filter but some', () => {
    const { entry } = library.editor.assignLabel(
      all({ labelId: library.labelId('cat') }, 'cat/2.jpg'),
      null,
    )
    expect(entry).toMatchObject({ title: 'No label on 2 photos', samples: 2 })
    expect(PHOTOS.map(labelOf)).toEqual([null, 'cat', null, 'dog', 'dog', null])
  })

  it('that changes nothing is no entry', () => {
    const before = library.journal.page({ offset: 0, limit: 9 })
    expect(library.editor.assignLabel(some('cat/1.jpg'), library.labelId('cat'))).toEqual({
      entry: null,
    })
    expect(library.editor.assignLabel({ ids: [999] }, null)).toEqual({ entry: null })
    expect(library.journal.page({ offset: 0, limit: 9 })).toEqual(before)
  })

  it('refuses a label that is gone', () => {
    expect(() => library.editor.assignLabel(some('cat/1.jpg'), 77)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    )
  })

  it('looks for text in paths as it is written', async () => {
    library = await open(['cat/100%.jpg', 'cat/1000.jpg', 'cat/a_b.jpg', 'cat/aXb.jpg'])
    const found = (text: string) =>
      library.samples
        .page({ offset: 0, limit: 9 }, { text }, { by: 'path', descending: false })
        .samples.map(({ path }) => path)
    expect(found('100%')).toEqual(['cat/100%.jpg'])
    expect(found('A_B')).toEqual(['cat/a_b.jpg'])
    expect(found('\\')).toEqual([])
    expect(found('CAT/1')).toEqual(['cat/100%.jpg', 'cat/1000.jpg'])
  })
})

describe('labels', () => {
  it('are added behind the others, and once', () => {
    expect(library.editor.addLabel('  bird ').label).toMatchObject({ name: 'bird', position: 2 })
    expect(() => library.editor.addLabel('bird')).toThrow(/There is a label “bird” already/)
    expect(() => library.editor.addLabel('  ')).toThrow(/1 to 255 characters/)
  })

  it('are renamed, but not to a name that is taken', () => {
    const cat = library.labelId('cat')
    expect(library.editor.renameLabel(cat, 'kitten').entry?.title).toBe('Renamed “cat” to “kitten”')
    expect(labelOf('cat/1.jpg')).toBe('kitten')
    expect(() => library.editor.renameLabel(cat, 'dog')).toThrow(/already/)
    expect(library.editor.renameLabel(cat, 'kitten')).toEqual({ entry: null })
  })

  it('are merged, and come apart again', () => {
    library.editor.mergeLabels(library.labelId('cat'), library.labelId('dog'))
    expect(namesNow()).toEqual(['dog'])
    expect(labelOf('cat/1.jpg')).toBe('dog')
    library.editor.undo()
    expect(namesNow()).toEqual(['cat', 'dog'])
    expect(PHOTOS.map(labelOf)).toEqual(['cat', 'cat', 'cat', 'dog', 'dog', null])
  })

  it('are deleted, which frees their name', () => {
    library.editor.deleteLabel(library.labelId('cat'))
    expect(labelOf('cat/1.jpg')).toBeNull()
    library.editor.addLabel('cat')
    expect(labelOf('cat/1.jpg')).toBeNull()
    library.editor.undo()
    library.editor.undo()
    expect(labelOf('cat/1.jpg')).toBe('cat')
  })
})

describe('the colour of a label', () => {
  const colours = () => library.labels.all().map(({ colour }) => colour)

  it('is that of its position, until a person gives it another', () => {
    expect(colours()).toEqual([0, 1])
    const { entry } = library.editor.colourLabel(library.labelId('cat'), 7)
    expect(entry).toMatchObject({
      kind: 'colourLabel',
      title: 'Gave “cat” another colour',
      samples: 0,
    })
    expect(colours()).toEqual([7, 1])
    expect(library.editor.colourLabel(library.labelId('cat'), 7)).toEqual({ entry: null })
  })

  it('goes back to that of the position, by asking for either', () => {
    const dog = library.labelId('dog')
    for (const back of [null, 1]) {
      library.editor.colourLabel(dog, 7)
      expect(library.editor.colourLabel(dog, back).entry).not.toBeNull()
      expect(colours()).toEqual([0, 1])
      expect(library.editor.colourLabel(dog, null)).toEqual({ entry: null })
    }
  })

  it('is undone and done again, and kept through other changes of the label', () => {
    const cat = library.labelId('cat')
    library.editor.colourLabel(cat, 7)
    library.editor.renameLabel(cat, 'kitten')
    library.editor.mergeLabels(cat, library.labelId('dog'))
    library.editor.undo()
    expect(colours()).toEqual([7, 1])
    library.editor.undo()
    library.editor.undo()
    expect(colours()).toEqual([0, 1])
    library.editor.redo()
    expect(colours()).toEqual([7, 1])
  })

  it('is not given to a label that is gone', () => {
    expect(() => library.editor.colourLabel(77, 1)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    )
  })
})

describe('copies of the same bytes', () => {
  beforeEach(async () => {
    library = await open(['cat/1.jpg', 'dog/1.jpg', 'cat/old/1.jpg', 'dog/2.jpg'])
  })
  const conflicts = () => library.samples.datasetCounts().conflicts

  it('count once, and are in conflict when their labels differ', () => {
    expect(library.samples.datasetCounts()).toMatchObject({
      ready: 2,
      duplicates: 2,
      conflicts: 1,
    })
    // What it shows is not known, so nothing is trained on it.
    expect(library.samples.forTraining().map(({ path }) => path)).toEqual(['dog/2.jpg'])
    expect(library.samples.withCopies({ offset: 0, limit: 9 }, true)).toMatchObject({
      total: 1,
      samples: [{ path: 'cat/1.jpg' }],
    })
    expect(library.samples.copies(library.sampleId('cat/1.jpg')).map(({ path }) => path)).toEqual([
      'cat/old/1.jpg',
      'dog/1.jpg',
    ])
  })

  it('get the label of the photo they are copies of', () => {
    const { entry } = library.editor.assignLabel(some('cat/1.jpg'), library.labelId('dog'))
    expect(entry?.title).toBe('“dog” on 1 photo')
    expect([conflicts(), labelOf('cat/old/1.jpg')]).toEqual([0, 'dog'])
    library.editor.undo()
    expect([conflicts(), labelOf('cat/old/1.jpg')]).toEqual([1, 'cat'])
  })

  it('settle a conflict also with the label that the photo has', () => {
    const { entry } = library.editor.assignLabel(some('cat/1.jpg'), library.labelId('cat'))
    expect(entry).toMatchObject({ kind: 'assignLabel', title: '“cat” on 1 photo' })
    expect([conflicts(), labelOf('dog/1.jpg')]).toEqual([0, 'cat'])
  })

  it('are no conflict to settle while the photo is left out', () => {
    library.editor.exclude(some('cat/1.jpg'), true)
    expect(conflicts()).toBe(0)
    expect(library.samples.withCopies({ offset: 0, limit: 9 }, true).total).toBe(0)
    expect(library.samples.withCopies({ offset: 0, limit: 9 }, false).total).toBe(1)
    library.editor.undo()
    expect(conflicts()).toBe(1)
  })

  it('count again when what they are copies of is gone', () => {
    library.add(['bird/3.jpg', 'bird/2.jpg'])
    expect(library.samples.datasetCounts().duplicates).toBe(3)
    library.editor.undo()
    expect(library.samples.datasetCounts()).toMatchObject({ ready: 2, duplicates: 2 })
    expect(namesNow()).toEqual(['cat', 'dog'])
    library.editor.redo()
    expect(library.samples.datasetCounts()).toMatchObject({ ready: 3, duplicates: 3 })
  })
})

describe('undoing', () => {
  it('with nothing done, or redoing with nothing undone, says so', () => {
    library.editor.undo()
    expect(() => library.editor.undo()).toThrow(/nothing to undo/)
    library.editor.redo()
    expect(() => library.editor.redo()).toThrow(/nothing to do again/)
  })

  it('then doing something else forgets what was undone', () => {
    library.editor.exclude(some('cat/1.jpg'), true)
    library.editor.undo()
    library.editor.exclude(some('cat/2.jpg'), true)
    expect(() => library.editor.redo()).toThrow(/nothing to do again/)
    expect(library.journal.page({ offset: 0, limit: 9 }).entries.map(({ title }) => title)).toEqual(
      ['Left out 1 photo', 'Found 6 files'],
    )
  })

  it('is told in the history of each photo', () => {
    library.editor.assignLabel(some('cat/1.jpg'), null)
    library.editor.undo()
    const history = (path: string) =>
      library.journal
        .ofSample(library.sampleId(path), 9)
        .map(({ title, undone }) => [title, undone])
    expect(history('cat/1.jpg')).toEqual([
      ['No label on 1 photo', true],
      ['Found 6 files', false],
    ])
    expect(history('cat/2.jpg')).toEqual([['Found 6 files', false]])
  })

  it('takes everything back step by step, and redoing brings all of it again', async () => {
    const path = fc.constantFrom(...PHOTOS, 'cat/copies/1.jpg')
    const selection = fc.oneof(
      fc.uniqueArray(path, { minLength: 1 }).map((paths) => ({ paths })),
      fc.record({ ofLabel: fc.nat(3), except: fc.uniqueArray(path) }),
    )
    const step = fc.oneof(
      fc.record({ do: fc.constant('label' as const), selection, label: fc.nat(4) }),
      fc.record({ do: fc.constant('exclude' as const), selection, excluded: fc.boolean() }),
      fc.record({
        do: fc.constant('pin' as const),
        selection,
        split: fc.constantFrom<Split | null>('train', 'validation', 'test', null),
      }),
      fc.record({ do: fc.constant('add' as const), name: fc.constantFrom('ant', 'bee', 'cat') }),
      fc.record({
        do: fc.constant('rename' as const),
        label: fc.nat(4),
        name: fc.constantFrom('ant', 'eel', 'dog'),
      }),
      fc.record({ do: fc.constant('merge' as const), label: fc.nat(4), into: fc.nat(4) }),
      fc.record({ do: fc.constant('delete' as const), label: fc.nat(4) }),
      fc.record({
        do: fc.constant('colour' as const),
        label: fc.nat(4),
        colour: fc.option(fc.nat(9)),
      }),
      fc.record({ do: fc.constant('import' as const), number: fc.nat(5) }),
    )
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        library = await open([...PHOTOS, 'cat/copies/1.jpg'])
        const { editor } = library
        const label = (index: number) => library.labels.all()[index]?.id ?? 1
        const chosen = (from: Extract<Step, { do: 'label' }>['selection']): Selection =>
          'paths' in from
            ? some(...from.paths)
            : all({ labelId: label(from.ofLabel) }, ...from.except)
        function make(made: Step): void {
          switch (made.do) {
            case 'label':
              editor.assignLabel(
                chosen(made.selection),
                made.label === 4 ? null : label(made.label),
              )
              return
            case 'exclude':
              editor.exclude(chosen(made.selection), made.excluded)
              return
            case 'pin':
              editor.pin(chosen(made.selection), made.split)
              return
            case 'add':
              editor.addLabel(made.name)
              return
            case 'rename':
              editor.renameLabel(label(made.label), made.name)
              return
            case 'merge':
              editor.mergeLabels(label(made.label), label(made.into))
              return
            case 'delete':
              editor.deleteLabel(label(made.label))
              return
            case 'colour':
              editor.colourLabel(label(made.label), made.colour)
              return
            case 'import':
              library.add([`new/${made.number}.jpg`, `cat/${made.number + 3}.jpg`])
          }
        }

        const seen = [library.state()]
        let entries = library.journal.page({ offset: 0, limit: 1 }).total
        for (const each of steps) {
          // A name that is taken, a label that is gone: refused, and nothing changed.
          const before = library.state()
          try {
            make(each)
          } catch (error) {
            expect(error).toHaveProperty('code')
            expect(library.state()).toEqual(before)
          }
          const { total } = library.journal.page({ offset: 0, limit: 1 })
          if (total > entries) seen.push(library.state())
          else expect(library.state()).toEqual(before)
          entries = total
        }
        // What is not there does not count: files of an import that was undone.
        const there = () => {
          const { labels, samples } = library.state()
          return { labels, samples: samples.filter(({ withdrawn }) => withdrawn === 0) }
        }
        for (const state of seen.slice(0, -1).toReversed()) {
          editor.undo()
          expect(there()).toEqual(state)
        }
        for (const state of seen.slice(1)) {
          editor.redo()
          expect(there()).toEqual(state)
        }
      }),
      { numRuns: 40, seed: 1 },
    )
  })
})
