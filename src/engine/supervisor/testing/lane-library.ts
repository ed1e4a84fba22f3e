/** A library that does nothing but keep two lanes busy, for tests of the processes around it. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLanes } from '../../library/lanes/lanes.ts'
import { connectParent } from '../../process/parent.ts'
import { makeJob } from '../../training/testing/training-job.ts'

const parent = connectParent()
parent.onGone(() => process.exit(0))

const lanes = createLanes(parent)
for (let count = 0; count < 2; count++) {
  const { trainer } = lanes.open({ threads: 1 })
  const folder = await mkdtemp(join(tmpdir(), 'downhill-lane-'))
  const { pixels: _pixels, ...job } = await makeJob(folder, {
    ...{ epochs: 10_000, batchSize: 1, photos: 400 },
  })
  trainer.call('trainer.train', job).catch(() => undefined)
}
