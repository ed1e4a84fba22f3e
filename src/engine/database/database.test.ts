import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { openDatabase } from './database.ts'
import { createJournalRepository } from './journal-repository.ts'
import { createLabelsRepository } from './labels-repository.ts'
import { createMetricsRepository } from './metrics-repository.ts'
import { DATABASE_VERSION } from './migrate.ts'
import { firstProject } from './migrations/0001-first-project.ts'
import { resumableRuns } from './migrations/0002-resumable-runs.ts'
import { library } from './migrations/0003-library.ts'
import { createRunsRepository } from './runs-repository.ts'
import { createSamplesRepository } from './samples-repository.ts'

const PATHS = { by: 'path', descending: false } as const

let file: string
beforeEach(async () => {
  file = join(await tempFolder(), 'project.sqlite')
})

/** Looks into the file without the product's own code. */
function inspect<T>(look: (sqlite: DatabaseSync) => T): T {
  const sqlite = new DatabaseSync(file)
  try {
    return look(sqlite)
  } finally {
    sqlite.close()
  }
}

describe('opening a database', () => {
  it('makes every table of the newest version', () => {
    openDatabase(file).close()
    const [version, tables] = inspect((sqlite) => [
      sqlite.prepare('PRAGMA user_version').get()?.['user_version'],
      sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all(),
    ])
    expect(version).toBe(DATABASE_VERSION)
    expect(tables.map((table) => table['name'])).toEqual([
      'epoch_metrics',
      'experiment_parts',
      'experiments',
      'imports',
      'journal',
      'label_changes',
      'labels',
      'network_pictures',
      'predictions',
      'project',
      'rate_changes',
      'run_descriptions',
      'runs',
      'sample_changes',
      'samples',
      'sqlite_sequence',
      'step_metrics',
      'watched_predictions',
    ])
  })

  it('finds what was written before', () => {
    const first = openDatabase(file)
    createJournalRepository(first).record('addLabel', (writer) => {
      writer.addLabel('cat')
      writer.addLabel('dog')
      return 'two labels'
    })
    first.close()
    const second = openDatabase(file)
    expect(createLabelsRepository(second).all()).toMatchObject([{ name: 'cat' }, { name: 'dog' }])
    second.close()
  })

  it('refuses one of a newer version and leaves it as it is', async () => {
    openDatabase(file).close()
    inspect((sqlite) => sqlite.exec(`PRAGMA user_version = ${DATABASE_VERSION + 1}`))
    const before = await readFile(file)
    expect(() => openDatabase(file)).toThrow(
      expect.objectContaining({
        code: 'PROJECT_TOO_NEW',
        details: { projectVersion: DATABASE_VERSION + 1, supportedVersion: DATABASE_VERSION },
      }),
    )
    expect(await readFile(file)).toEqual(before)
  })

  it.each([
    ['holds text', 'this is not a database, and long enough to be looked at'.repeat(40)],
    ['begins like one', `SQLite format 3\0${'x'.repeat(5000)}`],
  ])('says that a file that %s is damaged, and names it', async (_what, content) => {
    await writeFile(file, content)
    expect(() => openDatabase(file)).toThrow(
      expect.objectContaining({
        code: 'PROJECT_DAMAGED',
        message: expect.stringContaining(file) as string,
      }),
    )
    expect(await readFile(file, 'utf8')).toBe(content)
  })

  it('says that a missing folder is damage rather than making another project', async () => {
    expect(() => openDatabase(join(file, 'nowhere', 'project.sqlite'))).toThrow(
      expect.objectContaining({ code: 'PROJECT_DAMAGED' }),
    )
  })
})

describe('a project of the first version', () => {
  /** Two runs: one ended after three epochs, one never did. */
  function makeOld() {
    inspect((sqlite) => {
      sqlite.exec(firstProject)
      sqlite.exec('PRAGMA user_version = 1')
      const add = sqlite.prepare(
        `INSERT INTO runs (state, spec, labels, train_samples, validation_samples, steps_per_epoch,
           created_at, result)
         VALUES (?, ?, ?, x'010000000200000003000000', x'04000000', 2, '2025-01-02T03:04:05.678Z', ?)`,
      )
      const spec = JSON.stringify({
        input: { imageSize: 64, colour: 'grey' },
        model: { kind: 'dense', hidden: [64, 32] },
        loss: 'crossEntropy',
        optimizer: { kind: 'adam' },
        schedule: { kind: 'constant', learningRate: 0.0005 },
        batchSize: 16,
        epochs: 30,
        validationShare: 0.2,
        seed: 1,
      })
      const labels = JSON.stringify(
        ['cat', 'dog'].map((name, position) => ({ id: position + 1, name, position })),
      )
      const result = JSON.stringify({
        train: { loss: 0.1, correct: 3, photos: 3 },
        validation: { loss: 0.2, correct: 1, photos: 1 },
        majority: { labelId: 1, photos: 1 },
        imagesPerSecond: 12.5,
      })
      add.run('stopped', spec, labels, result)
      add.run('failed', spec, labels, null)
      for (const epoch of [0, 1, 2, 3]) {
        sqlite.exec(`INSERT INTO epoch_metrics VALUES (1, ${epoch}, ${epoch * 2}, 1, 1, 1, 1)`)
      }
      sqlite.exec(`
        INSERT INTO labels VALUES (1, 'cat', 0), (2, 'dog', 1);
        INSERT INTO imports VALUES (1, '/photos', 'finished', 2, '2025-01-02T03:04:05.678Z', NULL);
        INSERT INTO samples VALUES
          (1, 1, 'cat/1.jpg', 1, 'ready', NULL, NULL, x'01', 9, 'jpeg', 4, 3),
          (2, 1, 'dog/2.jpg', 2, 'unreadable', 'empty', 'The file is empty.', NULL, NULL, NULL, NULL, NULL)`)
    })
  }

  it('keeps its runs, which say of themselves what is true of them', () => {
    makeOld()
    const database = openDatabase(file)
    const runs = createRunsRepository(database)
    expect(runs.get(1)).toMatchObject({
      state: 'stopped',
      // Everything that could not be chosen then, as it was then.
      spec: { ...DEFAULT_RUN_SPEC, input: { imageSize: 64, colour: 'grey' }, keepBest: false },
      canResume: false,
      forkedFrom: null,
      result: {
        train: { loss: 0.1, correct: 3, photos: 3 },
        imagesPerSecond: 12.5,
        epoch: 3,
        endedEarly: null,
        // Backward: 3 photos in 3 epochs. Forward: the same; 3 + 1 photos before the first epoch
        // and after the last; the validation photo after each of three.
        passes: { forward: 9 + 4 + 4 + 3, backward: 9 },
        pixels: 'memory',
      },
    })
    expect(runs.get(2)).toMatchObject({ state: 'failed', result: null })
    // Labels had no colour but that of their position.
    expect(runs.get(1)?.labels.map(({ colour }) => colour)).toEqual([0, 1])
    expect(createMetricsRepository(database).epochs(1)).toHaveLength(4)
    database.close()
  })

  it('keeps its photos and labels, and what points from one table to another', () => {
    makeOld()
    const database = openDatabase(file)
    const samples = createSamplesRepository(database)
    expect(createLabelsRepository(database).all()).toEqual([
      { id: 1, name: 'cat', position: 0, colour: 0 },
      { id: 2, name: 'dog', position: 1, colour: 1 },
    ])
    const { samples: page } = samples.page({ offset: 0, limit: 9 }, {}, PATHS)
    expect(page).toMatchObject([{ id: 1, path: 'cat/1.jpg', labelId: 1, takenAt: null }])
    expect(samples.unreadable({ offset: 0, limit: 9 }).total).toBe(1)
    expect(() => database.run('UPDATE samples SET label_id = 77 WHERE id = 1')).toThrow(/FOREIGN/)
    expect(() => database.run('UPDATE samples SET import_id = 77 WHERE id = 1')).toThrow(/FOREIGN/)
    database.close()
    inspect((sqlite) => expect(sqlite.prepare('PRAGMA foreign_key_check').all()).toEqual([]))
  })
})

describe('a project of the third version', () => {
  const makeOld = () =>
    inspect((sqlite) => {
      sqlite.exec(firstProject)
      sqlite.exec(resumableRuns)
      sqlite.exec(library)
      sqlite.exec(`PRAGMA user_version = 3;
        INSERT INTO labels VALUES (1, 'cat', 0, 0);
        INSERT INTO imports VALUES (1, '/photos', 'finished', 3, '2025-01-02T03:04:05.678Z', NULL);
        INSERT INTO samples (id, import_id, path, label_id, state, duplicate_of, content_hash, bytes,
            format, width, height, near_group, split, pinned, excluded, withdrawn)
          VALUES
          (1, 1, 'a.jpg', 1, 'ready', NULL, x'01', 9, 'jpeg', 4, 3, 7, 'test', 1, 1, 0),
          (2, 1, 'b.jpg', NULL, 'duplicate', 1, x'01', 9, 'jpeg', 4, 3, NULL, NULL, 0, 0, 0),
          (3, 1, 'c.jpg', NULL, 'pending', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 1);
        INSERT INTO journal (id, kind, title, at) VALUES (1, 'exclude', 'Left out 1 photo', '2025-01-02T03:04:05.678Z');
        INSERT INTO sample_changes VALUES (1, 'excluded', 1, 0, 1)`)
    })

  it('keeps everything that is known of its files, and they are there', () => {
    makeOld()
    const database = openDatabase(file)
    const samples = createSamplesRepository(database)
    expect(samples.sample(1)).toMatchObject({
      ...{ path: 'a.jpg', labelId: 1, nearGroup: 7, split: 'test', pinned: true },
      ...{ excluded: true, missing: false },
    })
    expect(samples.copies(1)).toEqual([{ path: 'b.jpg', labelId: null }])
    expect(samples.datasetCounts()).toMatchObject({ excluded: 1, duplicates: 1, missing: 0 })
    expect(samples.pending()).toEqual([])
    createJournalRepository(database).undo()
    expect(samples.sample(1)).toMatchObject({ excluded: false })
    database.close()
    inspect((sqlite) => expect(sqlite.prepare('PRAGMA foreign_key_check').all()).toEqual([]))
  })

  it('still holds together: what points to a sample needs it, and a path is taken once', () => {
    makeOld()
    const database = openDatabase(file)
    const change = `INSERT INTO sample_changes VALUES (1, 'split', 77, NULL, 'test')`
    expect(() => database.run(change)).toThrow(/FOREIGN KEY/)
    expect(() => database.run('UPDATE samples SET duplicate_of = 77 WHERE id = 2')).toThrow(
      /FOREIGN KEY/,
    )
    const another = `INSERT INTO samples (import_id, path) VALUES (1, 'a.jpg')`
    expect(() => database.run(another)).toThrow(/UNIQUE/)
    // Unless what was there is missing.
    database.run('UPDATE samples SET missing = 1 WHERE id = 1')
    database.run(another)
    database.close()
  })
})

describe('a database', () => {
  const Name = z.object({ name: z.string() })
  const names = (database: ReturnType<typeof openDatabase>) =>
    database.all(Name, 'SELECT name FROM labels ORDER BY position').map(({ name }) => name)
  const insert = (database: ReturnType<typeof openDatabase>, name: string, position: number) =>
    database.run('INSERT INTO labels (name, position) VALUES (:name, :position)', {
      name,
      position,
    })

  it('keeps a whole transaction', () => {
    const database = openDatabase(file)
    const result = database.transaction(() => {
      insert(database, 'a', 0)
      insert(database, 'b', 1)
      return 'both'
    })
    expect(result).toBe('both')
    expect(names(database)).toEqual(['a', 'b'])
    database.close()
  })

  it('keeps nothing of a transaction that fails, and goes on', () => {
    const database = openDatabase(file)
    const failure = new Error('half-way')
    expect(() =>
      database.transaction(() => {
        insert(database, 'a', 0)
        throw failure
      }),
    ).toThrow(failure)
    // One that fails by itself: names are unique.
    expect(() =>
      database.transaction(() => {
        insert(database, 'b', 0)
        insert(database, 'b', 1)
      }),
    ).toThrow(/UNIQUE/)
    expect(names(database)).toEqual([])
    database.transaction(() => insert(database, 'c', 0))
    expect(names(database)).toEqual(['c'])
    database.close()
  })

  it('holds references: a sample needs its import', () => {
    const database = openDatabase(file)
    expect(() =>
      database.run(`INSERT INTO samples (import_id, path) VALUES (99, 'a.jpg')`),
    ).toThrow(/FOREIGN KEY/)
    database.close()
  })

  it('makes damage of a row that does not fit, not a wrong value', () => {
    const database = openDatabase(file)
    insert(database, 'a', 0)
    const Wrong = z.object({ name: z.number() })
    expect(() => database.all(Wrong, 'SELECT name FROM labels')).toThrow(
      expect.objectContaining({ code: 'PROJECT_DAMAGED' }),
    )
    expect(() => database.get(Wrong, 'SELECT name FROM labels')).toThrow(
      expect.objectContaining({ code: 'PROJECT_DAMAGED' }),
    )
    database.close()
  })

  it('tells what an insert and an update did', () => {
    const database = openDatabase(file)
    expect(insert(database, 'a', 0)).toEqual({ id: 1, changes: 1 })
    insert(database, 'b', 1)
    expect(database.run('UPDATE labels SET position = position + 1').changes).toBe(2)
    expect(database.get(Name, `SELECT name FROM labels WHERE name = 'z'`)).toBeUndefined()
    database.close()
  })
})
