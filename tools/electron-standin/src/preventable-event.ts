/** An Electron event object: a listener may call `preventDefault()`, the emitter then looks. */
export type PreventableEvent<Details extends object = object> = Details & {
  readonly defaultPrevented: boolean
  readonly preventDefault: () => void
}

/** Makes the event object that Electron hands to listeners as their first argument. */
export function preventableEvent<Details extends object = object>(
  details?: Details,
): PreventableEvent<Details> {
  let prevented = false
  return Object.defineProperties(
    { ...details },
    {
      defaultPrevented: { get: () => prevented, enumerable: true },
      preventDefault: { value: () => (prevented = true), enumerable: true },
    },
    // The cast: TypeScript does not follow defineProperties.
  ) as PreventableEvent<Details>
}
