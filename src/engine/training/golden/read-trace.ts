import { readFile } from 'node:fs/promises'
import { parseTrace, type Trace } from './trace.ts'

/** @throws Error that says what of the file cannot be understood */
export async function readTrace(file: string): Promise<Trace> {
  return parseTrace(parseJson(await readFile(file, 'utf8')))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('is not JSON')
  }
}
