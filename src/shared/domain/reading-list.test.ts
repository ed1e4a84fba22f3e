import { expect, it } from 'vitest'
import { LinkId, readingList } from './reading-list.ts'

it.each(LinkId.options)('%s can be opened, and by nothing but a browser', (link) => {
  const { title, authors, address } = readingList[link]
  expect(title).not.toBe('')
  expect(authors).not.toBe('')
  // Nothing but a web page, without a name, a password or a port in its address.
  expect(address).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]+\/[\w./()-]*$/)
})

it('names each address once', () => {
  const addresses = LinkId.options.map((link) => readingList[link].address)
  expect(new Set(addresses).size).toBe(addresses.length)
})
