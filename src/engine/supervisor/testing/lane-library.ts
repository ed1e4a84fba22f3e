/** A library that does nothing but keep two lanes busy, for tests of the processes around it. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createLanes } from '../../library/lanes/lanes.ts'
import { connectParent } from '../../process/parent.ts'
import { makeJob } from '../../training/testing/training-job.ts'

const home = process.argv.find((value) => value.startsWith('--home='))?.slice('--home='.length)
if (home === undefined) throw new Error('There is no home.')

const parent = connectParent()
parent.onGone(() => process.exit(0))

const lanes = createLanes(parent)
for (let count = 0; count < 2; count++) {
  const { trainer } = lanes.open({ threads: 1 })
  const folder = join(home, `${process.pid}-${count}`)
  await mkdir(folder, { recursive: true })
  const { pixels: _pixels, ...job } = await makeJob(folder, {
    ...{ epochs: 10_000, batchSize: 1, photos: 400 },
  })
  trainer.call('trainer.train', job).catch(() => undefined)
}
