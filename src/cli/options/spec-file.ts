import { RunSpec } from '#shared/domain/run-spec.ts'
import { check } from './check.ts'
import { readJsonFile, requireKnownFields } from './json-file.ts'

/**
 * A whole RunSpec from a file of JSON, or from the standard input.
 * @throws UsageError when the file is missing or no JSON, or naming the wrong field by its path
 */
export async function readSpecFile(
  file: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<RunSpec> {
  const content = await readJsonFile('--spec', file, input)
  const spec = check(RunSpec, content, { rest: file })
  requireKnownFields(file, content, spec)
  return spec
}
