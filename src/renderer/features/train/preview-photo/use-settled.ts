import { useEffect, useState } from 'react'
import type { z } from 'zod'

/** Milliseconds without a change after which what is typed is looked at. */
const PAUSE = 250

/**
 * What a part of the draft says once it has not changed for a moment; while it says nothing, what it
 * said last. Undefined before it said anything.
 * @param part the same object for as long as nothing in it changes
 */
export function useSettled<Schema extends z.ZodType>(
  schema: Schema,
  part: unknown,
): z.output<Schema> | undefined {
  const [settled, settle] = useState(() => schema.safeParse(part).data)
  useEffect(() => {
    const timer = setTimeout(() => {
      const { success, data } = schema.safeParse(part)
      if (success) settle(data)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [schema, part])
  return settled
}
