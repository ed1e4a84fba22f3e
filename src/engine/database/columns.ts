import { z } from 'zod'

/** JSON text in a column, parsed by a schema. */
export const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

/** Yes or no, which SQLite keeps as 1 or 0. */
export const flag = z.int().transform((value) => value === 1)

export const Count = z.object({ count: z.int() })

/** Photos of a label; null: of none. */
export const LabelTotal = z.object({ labelId: z.int().nullable(), count: z.int() })
