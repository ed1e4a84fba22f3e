import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codec } from './node-codec.ts'

/** As it would arrive: through JSON text. */
const carry = (value: unknown): unknown =>
  codec.decode(
    JSON.parse(JSON.stringify(codec.encode(value))) as Parameters<typeof codec.decode>[0],
  )

describe('the codec', () => {
  it('carries plain data', () => {
    const data = fc.jsonValue({ depthSize: 'medium' })
    fc.assert(
      fc.property(data, (value) => {
        expect(carry(value)).toEqual(value)
      }),
    )
  })

  it.each([
    undefined,
    NaN,
    -0,
    -Infinity,
    10n,
    new Date(5),
    new Date(NaN),
    /a+/gi,
    new Map([[{ key: 1 }, new Set([undefined])]]),
    new Float64Array([1.5, -2]),
    { $t: 'date', v: 3 },
    { list: [undefined, { deep: NaN }] },
  ])('carries %o', (value) => {
    expect(carry(value)).toStrictEqual(value)
  })

  it('carries bytes, also a part of a larger buffer', () => {
    const bytes = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
    expect(carry(bytes)).toStrictEqual(new Uint8Array([2, 3]))
    expect(carry(Buffer.from('ab'))).toStrictEqual(new Uint8Array([97, 98]))
    expect(carry(new Uint8Array([7]).buffer)).toStrictEqual(new Uint8Array([7]).buffer)
  })

  it('carries errors with their name and message', () => {
    const error = carry(new RangeError('too far'))
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' })
  })

  it('carries an object of a class as a plain one', () => {
    class Point {
      x = 1
    }
    expect(carry(new Point())).toStrictEqual({ x: 1 })
  })

  it('refuses what cannot be cloned', () => {
    const cycle: unknown[] = []
    cycle.push(cycle)
    for (const value of [() => 1, Symbol('s'), Promise.resolve(), new WeakMap(), cycle]) {
      expect(() => codec.encode([value])).toThrow('An object could not be cloned.')
    }
  })

  it('does not take the same object twice for a cycle', () => {
    const same = { a: 1 }
    expect(carry([same, same])).toEqual([same, same])
  })
})
