import { UsageError } from '../usage-error.ts'
import { camelCase, kebabCase, number, yesOrNo } from './read.ts'

/** `NAME` or `NAME:key=value,…`: the name, and the text behind the colon. */
export function splitSettings(text: string): readonly [name: string, settings: string] {
  const [name = '', ...rest] = text.split(':')
  return [name, rest.join(':')]
}

/**
 * The one of `names` that is meant.
 * @throws UsageError that lists the names there are
 */
export function chooseName<T extends string>(option: string, text: string, names: readonly T[]): T {
  const name = names.find((candidate) => candidate === camelCase(text))
  if (name !== undefined) return name
  throw new UsageError(
    `${option}: there is no “${text}”. There are ${names.map(kebabCase).join(', ')}.`,
  )
}

/**
 * `key=value,…` as fields. A key alone is true; values are numbers, or yes or no. What a field may
 * hold is not looked at.
 * @throws UsageError for a key that is not among `keys`, which it lists, or that comes twice
 */
export function parseKeyValues(
  option: string,
  text: string,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const part of text === '' ? [] : text.split(',')) {
    const [start = '', value] = part.split(/=(.*)/s)
    const key = keys.find((candidate) => candidate === camelCase(start.trim()))
    if (key === undefined) {
      const known =
        keys.length === 0 ? 'There are none here' : `There are ${keys.map(kebabCase).join(', ')}`
      throw new UsageError(`${option}: there is no setting “${start.trim()}”. ${known}.`)
    }
    if (key in fields) throw new UsageError(`${option}: ${kebabCase(key)} is there twice.`)
    fields[key] = value === undefined ? true : valueOf(value)
  }
  return fields
}

function valueOf(text: string): unknown {
  const flag = yesOrNo(text.trim())
  return typeof flag === 'boolean' ? flag : number(text)
}
