import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { UsageError } from '../usage-error.ts'
import { check } from './check.ts'
import { isFields, isList, type Path } from './setting.ts'

/** In place of a file's name: what is written into the command. */
const STANDARD_INPUT = '-'

/**
 * A whole RunSpec from a file of JSON, or from the standard input.
 * @throws UsageError when the file is missing or no JSON, or naming the wrong field by its path
 */
export async function readSpecFile(
  file: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<RunSpec> {
  const content = await readJson(file, input)
  const spec = check(RunSpec, content, { rest: file })
  // A misspelled field would be passed over, and its default be taken.
  const unknown = unknownField(content, spec, [])
  if (unknown) throw new UsageError(`${file}: ${unknown.join('.')}: there is no such field.`)
  return spec
}

async function readJson(file: string, input: NodeJS.ReadableStream): Promise<unknown> {
  let text: string
  try {
    text = file === STANDARD_INPUT ? await textOf(input) : await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      systemErrorCode(error) === 'ENOENT'
        ? `--spec: there is no file ${file}.`
        : `--spec: the file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
  try {
    // Some editors on Windows begin a file with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(
      `--spec: ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** The first field that parsing left out. */
function unknownField(content: unknown, parsed: unknown, path: Path): Path | undefined {
  const entries: readonly (readonly [string | number, unknown, unknown])[] =
    isFields(content) && isFields(parsed)
      ? Object.entries(content).map(([key, value]) => [key, value, parsed[key]])
      : isList(content) && isList(parsed)
        ? content.map((value, place) => [place, value, parsed[place]])
        : []
  for (const [key, value, kept] of entries) {
    const here = [...path, key]
    if (kept === undefined) return here
    const below = unknownField(value, kept, here)
    if (below) return below
  }
  return undefined
}
