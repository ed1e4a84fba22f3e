import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitMessages } from './framing.ts'

it('gives the same messages however the stream is cut', () => {
  const cuts = fc.array(fc.nat(200), { maxLength: 8 })
  // A message is JSON, which has no NUL in it.
  const messages = fc.array(fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)))
  fc.assert(
    fc.property(messages, cuts, (texts, places) => {
      const stream = Buffer.from(texts.map((text) => `${text}\0`).join(''))
      const got: string[] = []
      const push = splitMessages((text) => got.push(text))
      let start = 0
      for (const end of [...places.sort((a, b) => a - b), stream.length]) {
        push(stream.subarray(start, Math.max(start, end)))
        start = Math.max(start, end)
      }
      expect(got).toEqual(texts)
    }),
  )
})

it('waits for the end of a message', () => {
  const got: string[] = []
  const push = splitMessages((text) => got.push(text))
  push(Buffer.from('{"id":'))
  expect(got).toEqual([])
  push(Buffer.from('1}\0'))
  expect(got).toEqual(['{"id":1}'])
})
