import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePhotoAddress } from './photo-address.ts'

test('an address names a sample and a size', () => {
  expect(parsePhotoAddress('photo://samples/12?size=256')).toEqual({ sampleId: 12, size: 256 })
})

test.each([
  'photo://samples/12',
  'photo://samples/12?size=15',
  'photo://samples/12?size=8193',
  'photo://samples/12?size=1e3',
  'photo://samples/0?size=64',
  'photo://samples/-1?size=64',
  'photo://samples/12.5?size=64',
  'photo://samples/12/13?size=64',
  'photo://samples/../etc/passwd?size=64',
  'photo://files/12?size=64',
  'http://samples/12?size=64',
  'photo:12',
  'nonsense',
])('%s is refused', (address) => expect(parsePhotoAddress(address)).toBeUndefined())

test('whatever the address is, the answer is bounded or none', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, size) => {
      const request = parsePhotoAddress(`photo://samples/${path}?size=${size}`)
      if (!request) return
      expect(Number.isSafeInteger(request.sampleId) && request.sampleId > 0).toBe(true)
      expect(request.size >= 16 && request.size <= 8192).toBe(true)
    }),
  )
})
