import { z } from 'zod'
import { isFields, isList, type Path } from './setting.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** How names and truth are spelled: as in JSON, or as on the command line. */
export interface Spelling {
  readonly name: (name: string) => string
  readonly truth: string
}

/**
 * What a schema wants at a path, such as “a whole number from 1 to 1024”; undefined where it knows
 * no such field. `value` is what was parsed: it says which of several shapes is meant.
 */
export function expectationAt(
  schema: z.ZodType,
  path: Path,
  value: unknown,
  spelling: Spelling,
): string | undefined {
  const found = schemaAt(z.toJSONSchema(schema, { io: 'input' }), path, value)
  return found && describe(found, spelling)
}

function schemaAt(
  schema: JsonSchema,
  [key, ...rest]: Path,
  value: unknown,
): JsonSchema | undefined {
  if (key === undefined) return schema
  const shapes = schema.anyOf ?? schema.oneOf
  if (shapes) return schemaAmong(shapes.filter(isSchema), [key, ...rest], value)
  const next = typeof key === 'number' ? schema.items : schema.properties?.[key]
  if (!isSchema(next)) return undefined
  return schemaAt(next, rest, isFields(value) || isList(value) ? at(value, key) : undefined)
}

/** Shapes are told apart by fields with one fixed value each, such as `kind`. */
function schemaAmong(
  shapes: readonly JsonSchema[],
  path: Path,
  value: unknown,
): JsonSchema | undefined {
  const [key] = path
  const fixed = shapes.flatMap((shape) => {
    const property = shape.properties?.[key ?? '']
    return isSchema(property) && property.const !== undefined ? [property] : []
  })
  if (fixed.length > 0) return { anyOf: fixed }
  const meant = shapes.filter((shape) =>
    Object.entries(shape.properties ?? {}).every(
      ([name, property]) =>
        !isSchema(property) ||
        property.const === undefined ||
        (isFields(value) && value[name] === property.const),
    ),
  )
  for (const shape of meant) {
    const found = schemaAt(shape, path, value)
    if (found) return found
  }
  return undefined
}

const describe = (schema: JsonSchema, spelling: Spelling): string =>
  listed([...new Set(alternatives(schema, spelling))])

/** All that a value may be, in words. */
function alternatives(schema: JsonSchema, spelling: Spelling): readonly string[] {
  const shapes = schema.anyOf ?? schema.oneOf
  if (shapes) return shapes.filter(isSchema).flatMap((shape) => alternatives(shape, spelling))
  if (schema.const !== undefined) return [spelling.name(String(schema.const))]
  if (schema.enum) return schema.enum.map((name) => spelling.name(String(name)))
  switch (schema.type) {
    case 'integer':
      return [`a whole number${rangeOf(schema)}`]
    case 'number':
      return [`a number${rangeOf(schema)}`]
    case 'boolean':
      return [spelling.truth]
    case 'array':
      return [listOf(schema, spelling)]
    case 'null':
      return ['null']
    case 'string':
      return ['text']
    default:
      return ['an object']
  }
}

function rangeOf({ minimum, exclusiveMinimum, maximum }: JsonSchema): string {
  if (exclusiveMinimum !== undefined) {
    return ` above ${exclusiveMinimum}${maximum === undefined ? '' : `, at most ${maximum}`}`
  }
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  if (minimum !== undefined) return ` of at least ${minimum}`
  return maximum === undefined ? '' : ` of at most ${maximum}`
}

function listOf({ minItems, maxItems, items }: JsonSchema, spelling: Spelling): string {
  const count =
    minItems !== undefined && maxItems !== undefined
      ? `${minItems} to ${maxItems}`
      : maxItems === undefined
        ? `at least ${minItems ?? 0}`
        : `at most ${maxItems}`
  const each = isSchema(items) ? `, each ${describe(items, spelling)}` : ''
  return `a list of ${count} entries${each}`
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

const isSchema = (value: unknown): value is JsonSchema => isFields(value)

const at = (
  holder: Readonly<Record<string, unknown>> | readonly unknown[],
  key: string | number,
) => (isList(holder) ? holder[Number(key)] : holder[key])
