import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication } from '@playwright/test'
import { afterEach, describe, expect, it } from 'vitest'
import {
  eventually,
  executable,
  fixtureLog,
  hasChromium,
  launchFixture,
  scratch,
} from './launch-fixture.ts'

/** The processes that have this folder in their command line, as Linux lists them. */
function processesOf(userData: string): string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(userData)
    } catch {
      // It ended while we looked.
      return false
    }
  })
}

describe.skipIf(!hasChromium)('the life of an app on the Electron stand-in', () => {
  let app: ElectronApplication | undefined
  afterEach(async () => {
    await app?.close()
    app = undefined
  })

  it('quits in the order that Electron documents', async () => {
    const file = join(scratch, 'quit.log')
    const started = await launchFixture({ FIXTURE_QUIT_LOG: file })
    await started.app.close()
    expect(readFileSync(file, 'utf8').split('\n')).toEqual([
      'web-contents-created',
      'did-finish-load',
      'ready-to-show',
      'before-quit',
      'close',
      'closed',
      'will-quit',
      'quit',
    ])
  })

  it('quits in order, too, when it is interrupted', async () => {
    const file = join(scratch, 'interrupted.log')
    const started = await launchFixture({ FIXTURE_QUIT_LOG: file })
    const ended = once(started.app.process(), 'exit')
    started.app.process().kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(readFileSync(file, 'utf8')).toMatch(/before-quit\nclose\nclosed\nwill-quit\nquit$/)
  })

  it.runIf(process.platform === 'linux')(
    'leaves no Chromium behind when it is killed',
    async () => {
      const started = await launchFixture()
      expect(processesOf(started.userData)).not.toEqual([])
      started.app.process().kill('SIGKILL')
      await eventually(() => processesOf(started.userData)).toEqual([])
    },
  )

  it('closes a window whose page has crashed', async () => {
    const started = await launchFixture({ FIXTURE_STAYS_CRASHED: '1' })
    await started.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await eventually(() => fixtureLog(started.app)).toContain('render-process-gone crashed')
    const ended = once(started.app.process(), 'exit')
    await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await ended).toEqual([0, null])
  })

  it('answers dialogs from a script', async () => {
    const file = join(scratch, 'dialogs.json')
    const result = { canceled: false, filePaths: ['/photos'] }
    writeFileSync(file, JSON.stringify([{ dialog: 'showOpenDialog', result }]))
    const started = await launchFixture({ STANDIN_DIALOGS: file })
    app = started.app
    const choose = () => started.page.evaluate(() => window.api.invoke('choose'))
    expect(await choose()).toEqual(result)
    expect(await choose()).toEqual({ canceled: true, filePaths: [] })
  })

  it('says its version without starting anything', () => {
    const version = spawnSync(executable, ['--version'], { encoding: 'utf8' })
    expect(version.stdout).toMatch(/^v\d+\.\d+\.\d+-standin\n$/)
  })

  it('is Node when it is asked to be', () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const node = spawnSync(executable, ['-p', '6 * 7'], { env, encoding: 'utf8' })
    expect(node.stdout).toBe('42\n')
  })
})
