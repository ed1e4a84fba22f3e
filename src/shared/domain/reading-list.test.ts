import { expect, it } from 'vitest'
import { LinkId, readingList } from './reading-list.ts'

it.each(LinkId.options)('%s can be opened, and by nothing but a browser', (link) => {
  const { title, authors, address } = readingList[link]
  expect(title).not.toBe('')
  expect(authors).not.toBe('')
  const { protocol, username, port } = new URL(address)
  expect(['https:', 'http:']).toContain(protocol)
  expect(username + port).toBe('')
})

it('names each address once', () => {
  const addresses = LinkId.options.map((link) => readingList[link].address)
  expect(new Set(addresses).size).toBe(addresses.length)
})
