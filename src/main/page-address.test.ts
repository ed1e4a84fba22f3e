import { afterEach, describe, expect, test, vi } from 'vitest'
import { isOwnPage } from './page-address.ts'

afterEach(() => vi.unstubAllEnvs())

describe('isOwnPage', () => {
  test.each([
    ['app://downhill/index.html', true],
    ['app://downhill/index.html#page', true],
    ['app://other/index.html', false],
    ['https://downhill/index.html', false],
    ['file:///app/downhill/index.html', false],
    ['data:text/html,app://downhill', false],
    ['javascript:void(0)', false],
    ['', false],
  ])('%s: %s', (url, own) => expect(isOwnPage(url)).toBe(own))

  test('the development server counts only while developing', () => {
    expect(isOwnPage('http://localhost:5173/')).toBe(false)
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173')
    expect(isOwnPage('http://localhost:5173/index.html')).toBe(true)
    expect(isOwnPage('http://localhost:5174/')).toBe(false)
  })
})
