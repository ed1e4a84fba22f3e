import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSafetensors, encodeSafetensors, type NamedTensor } from './safetensors.ts'

const tensor = (name: string, shape: readonly number[], ...values: number[]): NamedTensor => ({
  name,
  shape,
  values: Float32Array.from(values),
})

/** A file as the format's page describes it, made without the product's writer. */
function fileOf(header: string, data: readonly number[] = [], headerLength?: bigint): Uint8Array {
  const text = Buffer.from(header)
  const file = Buffer.alloc(8 + text.length + data.length * 4)
  file.writeBigUInt64LE(headerLength ?? BigInt(text.length))
  text.copy(file, 8)
  data.forEach((value, i) => file.writeFloatLE(value, 8 + text.length + i * 4))
  return file
}

describe('a safetensors file', () => {
  it('has the bytes that the format’s page describes', () => {
    const file = Buffer.from(
      encodeSafetensors([tensor('a', [2], 1, -2), tensor('b', [1, 1], 0.5)], { step: '7' }),
    )
    const headerLength = Number(file.readBigUInt64LE(0))
    expect(headerLength % 8).toBe(0)
    const header = file.toString('utf8', 8, 8 + headerLength)
    expect(header[0]).toBe('{')
    expect(JSON.parse(header)).toEqual({
      __metadata__: { step: '7' },
      a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
      b: { dtype: 'F32', shape: [1, 1], data_offsets: [8, 12] },
    })
    expect(header.slice(JSON.stringify(JSON.parse(header)).length)).toMatch(/^ *$/)
    const data = file.subarray(8 + headerLength)
    // 1, -2 and 0.5 as little-endian IEEE 754.
    expect(data.toString('hex')).toBe('0000803f' + '000000c0' + '0000003f')
  })

  it('is read when another program wrote it: unpadded, in any order, without metadata', () => {
    const file = fileOf(
      '{"w":{"shape":[2,1],"data_offsets":[4,12],"dtype":"F32"},"b":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}',
      [3, 1, 2],
    )
    expect(decodeSafetensors(file)).toEqual({
      tensors: [tensor('w', [2, 1], 1, 2), tensor('b', [], 3)],
      metadata: {},
    })
  })

  it('gives back what was written into it', () => {
    const tensors = fc
      .uniqueArray(
        fc.string().filter((name) => name !== '__metadata__' && name !== '__proto__'),
        { maxLength: 6 },
      )
      .chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }).chain((shape) => {
              const length = shape.reduce((product, size) => product * size, 1)
              return fc
                .float32Array({ minLength: length, maxLength: length })
                .map((values): NamedTensor => ({ name, shape, values }))
            }),
          ),
        ),
      )
    const metadata = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string())
    fc.assert(
      fc.property(tensors, metadata, fc.nat(7), (written, about, offset) => {
        const file = encodeSafetensors(written, about)
        // Wherever the bytes lie in memory.
        const shifted = new Uint8Array(file.length + offset)
        shifted.set(file, offset)
        const read = decodeSafetensors(shifted.subarray(offset))
        expect(read.metadata).toEqual({ ...about })
        // Names that are whole numbers come first in any JSON object.
        const byName = (a: NamedTensor, b: NamedTensor) => (a.name < b.name ? -1 : 1)
        expect(read.tensors.toSorted(byName)).toEqual(written.toSorted(byName))
      }),
    )
  })

  it('that was cut anywhere is refused', () => {
    const file = encodeSafetensors([tensor('a', [3], 1, 2, 3)])
    for (let length = 0; length < file.length; length++) {
      expect(() => decodeSafetensors(file.subarray(0, length)), `${length} bytes`).toThrow()
    }
  })

  const F32 = (shape: readonly unknown[], offsets: readonly unknown[], dtype = 'F32') =>
    JSON.stringify({ a: { dtype, shape, data_offsets: offsets } })

  it.each([
    ['a header length beyond the file', fileOf('{}', [], 100n)],
    ['a header length of 2⁶⁴ − 1', fileOf('{}', [], 18_446_744_073_709_551_615n)],
    ['a header that is no JSON', fileOf('{"a":')],
    ['a header that is a list', fileOf('[]')],
    ['another type', fileOf(F32([2], [0, 4], 'F16'), [1])],
    ['an end beyond the file', fileOf(F32([2], [0, 8]), [1])],
    ['a beginning beyond the end', fileOf(F32([1], [8, 4]), [1, 2])],
    ['a shape that needs more bytes', fileOf(F32([3], [0, 8]), [1, 2])],
    ['a negative size', fileOf(F32([-1], [0, 4]), [1])],
    ['a size that is no whole number', fileOf(F32([0.5], [0, 2]), [1])],
    ['a shape beyond counting', fileOf(F32([2 ** 52, 2 ** 52], [0, 4]), [1])],
    ['a negative offset', fileOf(F32([1], [-4, 0]), [1])],
    ['bytes that belong to no tensor', fileOf(F32([1], [0, 4]), [1, 2])],
    ['bytes before the first tensor', fileOf(F32([1], [4, 8]), [1, 2])],
    [
      'overlapping tensors',
      fileOf(
        '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}',
        [1, 2, 3],
      ),
    ],
    [
      'two tensors in one place',
      fileOf(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
        [1],
      ),
    ],
    ['metadata that is not text', fileOf('{"__metadata__":{"step":7}}')],
  ])('with %s is refused', (_what, file) => {
    expect(() => decodeSafetensors(file)).toThrow()
  })
})
