import { MAX_PAGE } from '#shared/contract/engine-contract.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import type { Output } from '../output.ts'

/** Asks for page after page until all rows were seen. */
export async function eachPage(
  ask: (page: { readonly offset: number; readonly limit: number }) => Promise<number>,
): Promise<number> {
  for (let offset = 0; ; offset += MAX_PAGE) {
    const total = await ask({ offset, limit: MAX_PAGE })
    if (offset + MAX_PAGE >= total) return total
  }
}

/** Prints the lines of a list that were left out; gives their number. */
export const printWrongLines = (engine: Engine, folder: string, output: Output): Promise<number> =>
  eachPage(async (page) => {
    const { total, lines } = await engine.call('imports.wrongLines', page)
    for (const { line, text, reason } of lines) {
      output.result(
        { type: 'wrongLine', folder, line, text, reason },
        `line ${line} of the list\t${reason}\t${text}`,
      )
    }
    return total
  })

/** Prints each file of the open project with its state: readable photos, the others, and copies. */
export async function printFiles(
  engine: Engine,
  folder: string,
  { dataset }: ProjectSummary,
  output: Output,
): Promise<void> {
  const names = new Map(dataset.labels.map(({ label }) => [label.id, label.name]))
  const nameOf = (labelId: number | null) =>
    labelId === null ? null : (names.get(labelId) ?? null)

  await eachPage(async (page) => {
    const { total, samples } = await engine.call('samples.page', page)
    for (const { path, labelId, split, excluded, missing } of samples) {
      const label = nameOf(labelId)
      const state = missing ? 'missing' : excluded ? 'excluded' : 'ready'
      output.result(
        { type: 'file', folder, path, state, label, split },
        [
          path,
          state === 'excluded' ? 'left out' : state,
          label ?? 'no label',
          ...(split === null ? [] : [split]),
        ].join('\t'),
      )
    }
    return total
  })
  await eachPage(async (page) => {
    const { total, files } = await engine.call('samples.unreadable', page)
    for (const { path, reason, explanation } of files) {
      output.result(
        { type: 'file', folder, path, state: 'unreadable', reason, explanation },
        `${path}\tunreadable\t${explanation}`,
      )
    }
    return total
  })
  await eachPage(async (page) => {
    const { total, duplicates } = await engine.call('samples.duplicates', {
      ...page,
      conflictsOnly: false,
    })
    for (const sample of duplicates) {
      const wanted = nameOf(sample.labelId)
      for (const copy of sample.copies) {
        const label = nameOf(copy.labelId)
        const conflict = wanted !== null && label !== null && wanted !== label
        output.result(
          {
            type: 'file',
            folder,
            path: copy.path,
            state: 'duplicate',
            of: sample.path,
            label,
            conflict,
          },
          `${copy.path}\tduplicate of ${sample.path}${conflict ? `\tin conflict: “${label}” here, “${wanted}” there` : ''}`,
        )
      }
    }
    return total
  })
}
