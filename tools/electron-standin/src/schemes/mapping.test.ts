import { describe, expect, it } from 'vitest'
import { fromHttp, mapPolicy, parseHost, toHttp } from './mapping.ts'

const schemes = ['app', 'photo']

describe('toHttp and fromHttp', () => {
  it.each([
    ['app://bundle/index.html?a=1#top', 'http://bundle.app.localhost/index.html?a=1#top'],
    ['photo://sample/12/160', 'http://sample.photo.localhost/12/160'],
    ['photo:///no-host', 'http://-.photo.localhost/no-host'],
    ['photo://With_Underscore/x', 'http://x--576974685f556e64657273636f7265.photo.localhost/x'],
  ])('map %s', (own, http) => {
    expect(toHttp(own, schemes)).toBe(http)
    expect(fromHttp(http, schemes)).toBe(own)
  })

  it('adds the slash that a path starts with', () => {
    expect(toHttp('app://bundle', schemes)).toBe('http://bundle.app.localhost/')
  })

  it.each(['https://example.org/', 'file:///a', 'other://host/x', 'no URL'])(
    'leave %s alone',
    (url) => {
      expect(toHttp(url, schemes)).toBe(url)
      expect(fromHttp(url, schemes)).toBe(url)
    },
  )

  it('leave a localhost of somebody else alone', () => {
    expect(fromHttp('http://bundle.other.localhost/', schemes)).toBe(
      'http://bundle.other.localhost/',
    )
  })
})

describe('parseHost', () => {
  it('ignores the port', () => {
    expect(parseHost('bundle.app.localhost:80')).toEqual({ scheme: 'app', host: 'bundle' })
  })

  it('knows no other hosts', () => {
    expect(parseHost('localhost')).toBeUndefined()
    expect(parseHost('bundle.app.example.org')).toBeUndefined()
  })
})

describe('mapPolicy', () => {
  it('lets a scheme pass under both of its names', () => {
    expect(mapPolicy("img-src 'self' photo:; connect-src photo:", schemes)).toBe(
      "img-src 'self' photo: http://*.photo.localhost; connect-src photo: http://*.photo.localhost",
    )
  })

  it('opens nothing else', () => {
    const policy = "default-src 'self'; img-src data: https://photo.example.org telephoto:"
    expect(mapPolicy(policy, schemes)).toBe(policy)
  })
})
