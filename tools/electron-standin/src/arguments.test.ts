import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locateApp, parseArguments } from './arguments.ts'

describe('parseArguments', () => {
  it('takes apart what Playwright passes', () => {
    const parsed = parseArguments([
      ...['-r', '/loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0'],
      ...['.', '--user-data-dir=/a=b', 'photo.jpg'],
    ])
    expect(parsed.preloads).toEqual(['/loader.js'])
    expect(parsed.app).toBe('.')
    expect([...parsed.switches]).toEqual([
      ['no-sandbox', ''],
      ['inspect', '0'],
      ['remote-debugging-port', '0'],
      ['user-data-dir', '/a=b'],
    ])
  })

  it('names no app when there is none', () => {
    expect(parseArguments(['--hello']).app).toBeUndefined()
  })
})

describe('locateApp', () => {
  let folder = ''
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'standin-')))
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out/main.js'), '')
    writeFileSync(join(folder, 'package.json'), '{"name":"tiny","main":"./out/main"}')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('follows the "main" of a folder', () => {
    const main = join(folder, 'out/main.js')
    expect(locateApp('.', folder)).toEqual({
      root: folder,
      main,
      manifest: { name: 'tiny', main: './out/main' },
    })
  })

  it('takes a file as it is, with the manifest above it', () => {
    const { root, main, manifest } = locateApp('out/main.js', folder)
    expect([root, main, manifest.name]).toEqual([
      join(folder, 'out'),
      join(folder, 'out/main.js'),
      'tiny',
    ])
  })

  it('fails for a folder without a package.json', () => {
    expect(() => locateApp('out', folder)).toThrow('package.json')
  })
})
