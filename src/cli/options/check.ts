import type { z } from 'zod'
import { UsageError } from '../usage-error.ts'
import { expectationAt, type Spelling } from './expectation.ts'
import { kebabCase } from './read.ts'
import { type Path, type Setting, settingOf } from './setting.ts'

export const IN_JSON: Spelling = { name: (name) => name, truth: 'true or false' }
const ON_COMMAND_LINE: Spelling = { name: kebabCase, truth: 'yes or no' }

interface Origin {
  /** What options have put in it. */
  readonly settings?: readonly Setting[]
  /** Where the rest is from, such as a file; begins what is said of it. */
  readonly rest?: string
}

/**
 * Parses what options and files have given.
 * @throws UsageError that names the first wrong field by its option, else by its path
 */
export function check<S extends z.ZodType>(
  schema: S,
  candidate: unknown,
  { settings = [], rest }: Origin,
): z.output<S> {
  const parsed = schema.safeParse(candidate)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  // Data and arguments have no symbols for keys.
  const path = (issue?.path ?? []) as Path
  const setting = settingOf(path, settings)
  const names = setting
    ? [setting.option, ...path.slice(setting.path.length).map(partOf)]
    : [...(rest === undefined ? [] : [rest]), ...(path.length > 0 ? [path.join('.')] : [])]
  const spelling = setting ? ON_COMMAND_LINE : IN_JSON
  const expected =
    issue?.code === 'custom' ? undefined : expectationAt(schema, path, candidate, spelling)
  const words = expected === undefined ? issue?.message : `expected ${expected}`
  throw new UsageError(`${[...names, words ?? 'is not valid'].join(': ')}.`)
}

/** A part of an option's value: a setting by its name, an entry of a list by its place from 1. */
const partOf = (key: string | number): string =>
  typeof key === 'number' ? `entry ${key + 1}` : kebabCase(key)
