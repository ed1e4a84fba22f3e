import type { ImportPreview } from '#shared/domain/import-preview.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import type { Output } from '../output.ts'
import { eachPage, printWrongLines } from './import-files.ts'
import { askedOf, type ImportRequest } from './import-options.ts'

/** Prints what would become of each file of a folder, reading none. */
export async function previewFolder(
  engine: Engine,
  folder: string,
  request: ImportRequest,
  output: Output,
): Promise<ImportPreview> {
  const preview = await engine.call('imports.preview', askedOf(folder, request))
  await printWrongLines(engine, folder, output)
  await eachPage(async (page) => {
    const { total, files } = await engine.call('imports.plannedFiles', page)
    for (const { path, label, split, known } of files) {
      output.result(
        { type: 'file', folder, path, state: known ? 'known' : 'new', label, split },
        [
          path,
          // It stays as it is, whatever its name says now.
          ...(known
            ? ['in the project already']
            : ['new', label ?? 'no label', ...(split === null ? [] : [split])]),
        ].join('\t'),
      )
    }
    return total
  })
  return preview
}
