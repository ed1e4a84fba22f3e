import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { UsageError } from '../usage-error.ts'
import { isFields, isList, type Path } from './setting.ts'

/** In place of a file's name: what is written into the command. */
const STANDARD_INPUT = '-'

/**
 * What a file of JSON holds, or the standard input.
 * @param what begins what is said of it, such as the option that names it
 * @throws UsageError when the file is missing or no JSON
 */
export async function readJsonFile(
  what: string,
  file: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<unknown> {
  let text: string
  try {
    text = file === STANDARD_INPUT ? await textOf(input) : await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      systemErrorCode(error) === 'ENOENT'
        ? `${what}: there is no file ${file}.`
        : `${what}: the file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
  try {
    // Some editors on Windows begin a file with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(
      `${what}: ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/**
 * A misspelled field would be passed over, and its default be taken.
 * @param parsed what `content` was parsed to
 * @throws UsageError naming the first field of a file that parsing left out
 */
export function requireKnownFields(file: string, content: unknown, parsed: unknown): void {
  const unknown = unknownField(content, parsed, [])
  if (unknown) throw new UsageError(`${file}: ${unknown.join('.')}: there is no such field.`)
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
