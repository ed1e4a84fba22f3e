/** Options as `parseArgs` takes them: those with a value are text, the others are there or not. */
export type OptionKinds = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>

/** What `parseArgs` made of such options. */
export type Values<O extends OptionKinds> = {
  readonly [K in keyof O]?: (O[K]['type'] extends 'boolean' ? boolean : string) | undefined
}

/** Options of these names that take a value each. */
export const withValue = <K extends string>(...names: readonly K[]) =>
  // Object.fromEntries forgets which names it was given.
  Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Readonly<
    Record<K, { readonly type: 'string' }>
  >
