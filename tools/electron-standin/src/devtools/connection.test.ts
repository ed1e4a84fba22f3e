import { PassThrough } from 'node:stream'
import { beforeEach, describe, expect, it } from 'vitest'
import { Connection } from './connection.ts'

describe('Connection', () => {
  let input: PassThrough
  let output: PassThrough
  let connection: Connection

  beforeEach(() => {
    input = new PassThrough()
    output = new PassThrough()
    connection = new Connection(input, output)
  })
  const receive = (message: object) => input.write(`${JSON.stringify(message)}\0`)
  const attach = (sessionId: string) => {
    receive({ method: 'Target.attachedToTarget', params: { sessionId } })
  }
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

  it('writes commands and gives back their results', async () => {
    const answer = connection.browser.send('Browser.getVersion')
    expect(String(output.read())).toBe('{"id":1,"method":"Browser.getVersion"}\0')
    receive({ id: 1, result: { product: 'Chrome/1' } })
    expect(await answer).toEqual({ product: 'Chrome/1' })
  })

  it('rejects with what Chromium says is wrong', async () => {
    const answer = connection.browser.send('Browser.close')
    receive({ id: 1, error: { message: 'not now' } })
    await expect(answer).rejects.toThrow('Browser.close: not now')
  })

  it('hands events to the session that they are for', async () => {
    attach('S')
    await nextTurn()
    const urls: string[] = []
    connection.session('S')?.on('Page.navigatedWithinDocument', ({ url }) => urls.push(url))
    connection.browser.on('Page.navigatedWithinDocument', () => urls.push('not here'))
    receive({ method: 'Page.navigatedWithinDocument', sessionId: 'S', params: { url: 'a' } })
    await nextTurn()
    expect(urls).toEqual(['a'])
  })

  it('rejects what a page did not answer before it went', async () => {
    attach('S')
    await nextTurn()
    const answer = connection.session('S')?.send('Page.enable')
    receive({ method: 'Target.detachedFromTarget', params: { sessionId: 'S' } })
    await expect(answer).rejects.toThrow('Page.enable: the page is gone')
    expect(connection.session('S')).toBeUndefined()
  })

  it('rejects everything when Chromium is gone', async () => {
    const before = connection.browser.send('Browser.close')
    input.destroy()
    await expect(before).rejects.toThrow('closed')
    await expect(connection.browser.send('Browser.close')).rejects.toThrow('closed')
    expect(connection.closed).toBe(true)
  })
})
