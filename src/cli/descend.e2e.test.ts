/** Going downhill from the command line, in a process of its own. */
import { expect, it, vi } from 'vitest'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 120_000 })

it('walks without photos or a project, in words and for programs', async () => {
  const home = await tempFolder()
  const args = ['descend', '--function', 'square', '--start', '-2', '--steps', '2']
  const words = await runCli(args, { home })
  expect([words.code, words.stderr]).toEqual([0, ''])
  expect(words.stdout).toBe(
    [
      'step  place      f  slope',
      '   0     −2      4     −4',
      '   1   −1.6   2.56   −3.2',
      '   2  −1.28  1.638  −2.56',
      '',
      '2\u00a0steps of gradient descent led from x = −2 to x = −1.28; it still moves.',
      '',
    ].join('\n'),
  )
  const json = await runCli(
    ['experiment', 'playground', ...args.slice(1), '--rate', '1.5', '--steps', '50', '--json'],
    { home },
  )
  expect(json.code).toBe(0)
  expect(json.lines().at(0)).toEqual({
    ...{ type: 'point', step: 0, position: [-2], value: 4, gradient: [-4], followed: [-4] },
  })
  // x ← −2x: −2·2¹⁸ is the last within a million.
  expect(json.lines().at(-1)).toMatchObject({
    ...{ type: 'summary', steps: 18, crossings: 18, outcome: 'lost', diverged: true },
  })
})
