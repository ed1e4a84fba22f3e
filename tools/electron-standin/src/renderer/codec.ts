/** A value that JSON can carry. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Turns what IPC may carry into JSON, and back. */
export type Codec = {
  /** Throws "An object could not be cloned." for functions, symbols, promises, cycles. */
  readonly encode: (value: unknown) => Json
  readonly decode: (json: Json) => unknown
}

/** How bytes become text: the page and Node each have their own fast way. */
export type ByteText = {
  readonly toText: (bytes: Uint8Array) => string
  readonly toBytes: (text: string) => Uint8Array<ArrayBuffer>
}

/**
 * Makes the codec. It carries what structured clone does (dates, maps, typed arrays, errors,
 * `undefined`, NaN and so on) except cycles. What JSON cannot say becomes `{ $t: tag, v: … }`.
 *
 * Self-contained, because it also runs in the page.
 */
export function makeCodec({ toText, toBytes }: ByteText): Codec {
  const tagged = (tag: string, value: Json): Json => ({ $t: tag, v: value })
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }

  function encodeWithin(value: unknown, parents: Set<object>): Json {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        if (Object.is(value, -0)) return tagged('number', '-0')
        return Number.isFinite(value) ? value : tagged('number', String(value))
      case 'undefined':
        return tagged('undefined', null)
      case 'bigint':
        return tagged('bigint', String(value))
      case 'function':
      case 'symbol':
        return refuse()
      case 'object':
        if (value === null) return null
        if (parents.has(value)) return refuse()
        parents.add(value)
        try {
          return encodeObject(value, (part) => encodeWithin(part, parents))
        } finally {
          parents.delete(value)
        }
    }
  }

  function encodeObject(value: object, encode: (part: unknown) => Json): Json {
    if (Array.isArray(value)) return value.map(encode)
    if (value instanceof Date) return tagged('date', encode(value.getTime()))
    if (value instanceof RegExp) return tagged('regexp', [value.source, value.flags])
    if (value instanceof Map) {
      return tagged(
        'map',
        [...value].map(([key, part]) => [encode(key), encode(part)]),
      )
    }
    if (value instanceof Set) return tagged('set', [...value].map(encode))
    if (value instanceof ArrayBuffer) return tagged('buffer', toText(new Uint8Array(value)))
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      const name = value.constructor.name
      return tagged('view', [name === 'Buffer' ? 'Uint8Array' : name, toText(bytes)])
    }
    if (value instanceof Error) {
      return tagged('error', [value.name, value.message, value.stack ?? ''])
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      return refuse()
    }
    const entries = Object.entries(value).map(([key, part]) => [key, encode(part)] as const)
    // The cast: every part was encoded.
    const plain = Object.fromEntries(entries) as Json
    return '$t' in value ? tagged('object', plain) : plain
  }

  function decodeTagged(tag: string, value: Json): unknown {
    // The casts: each tag's value is what encode wrote under it.
    switch (tag) {
      case 'number':
        return Number(value)
      case 'bigint':
        return BigInt(value as string)
      case 'date':
        return new Date(decode(value) as number)
      case 'regexp': {
        const [source, flags] = value as [string, string]
        return new RegExp(source, flags)
      }
      case 'map':
        return new Map(decode(value) as [unknown, unknown][])
      case 'set':
        return new Set(decode(value) as unknown[])
      case 'buffer':
        return toBytes(value as string).buffer
      case 'view':
        return decodeView(value as [string, string])
      case 'error': {
        const [name, message, stack] = value as [string, string, string]
        return Object.assign(new Error(message), { name, stack })
      }
      case 'object':
        return decodeEntries(value as Record<string, Json>)
      default:
        return undefined
    }
  }

  function decodeView([name, text]: [string, string]): unknown {
    const bytes = toBytes(text)
    if (name === 'Uint8Array') return bytes
    // The cast: encode wrote the name of a view's class.
    const views = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>
    const View = views[name]
    return View === undefined ? bytes : new View(bytes.buffer)
  }

  function decodeEntries(json: Record<string, Json>): unknown {
    return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, decode(part)]))
  }

  function decode(json: Json): unknown {
    if (json === null || typeof json !== 'object') return json
    // The casts: TypeScript does not narrow readonly arrays out of Json.
    if (Array.isArray(json)) return (json as readonly Json[]).map(decode)
    const entries = json as Record<string, Json>
    const tag = entries['$t']
    return typeof tag === 'string'
      ? decodeTagged(tag, entries['v'] ?? null)
      : decodeEntries(entries)
  }

  return { encode: (value) => encodeWithin(value, new Set()), decode }
}
