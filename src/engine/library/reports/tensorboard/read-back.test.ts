/** TensorBoard's own reader reads what is written, where Python has it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { tempFolder } from '../../../testing/temp-folder.ts'
import { writeEvents } from './write-events.ts'

/** A Python that has TensorBoard, such as that of a virtual environment. */
const PYTHON = process.env['DOWNHILL_TENSORBOARD_PYTHON'] ?? 'python3'

const READ = `
import json, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
read = EventAccumulator(sys.argv[1], size_guidance={'scalars': 0})
read.Reload()
tags = read.Tags()['scalars']
print(json.dumps({tag: [[s.step, s.wall_time, s.value] for s in read.Scalars(tag)] for tag in tags}))
`

const hasTensorBoard = spawnSync(PYTHON, ['-c', 'import tensorboard']).status === 0
if (!hasTensorBoard) {
  console.warn(
    `LEFT OUT: TensorBoard's own reader, because ${PYTHON} has no tensorboard. With one: DOWNHILL_TENSORBOARD_PYTHON=path/to/python`,
  )
}

it.skipIf(!hasTensorBoard)(
  'TensorBoard reads every number that was written',
  { timeout: 60_000 },
  async () => {
    const folder = await tempFolder()
    const losses = Float32Array.from({ length: 10_000 }, (_, step) => 1 / (step + 1))
    const epoch = {
      ...{ epoch: 1, step: 10_000, trainLoss: 0.5, validationLoss: 0.25, validationAccuracy: 0.75 },
      ...{ trainAccuracy: null, imagesPerSecond: null },
      seconds: 100,
    }
    await writeEvents(folder, {
      run: { createdAt: '2026-01-02T03:04:05.000Z' },
      steps: [
        {
          firstStep: 0,
          losses,
          learningRates: losses.map((_, step) => 1 / (step + 2)),
          gradientNorms: losses.map((_, step) => step),
          seconds: 50,
        },
      ],
      epochs: [epoch],
    })
    // The script above prints one object.
    const read = JSON.parse(
      execFileSync(PYTHON, ['-c', READ, folder], { maxBuffer: 64_000_000 }).toString(),
    ) as Record<string, [number, number, number][]>
    expect(Object.keys(read).sort()).toEqual([
      'accuracy/validation',
      'gradient length',
      'learning rate',
      'loss/smoothed',
      'loss/step',
      'loss/training epoch',
      'loss/validation',
    ])
    expect(read['loss/step']?.map(([step, , loss]) => [step, loss])).toEqual(
      Array.from(losses, (loss, step) => [step, loss]),
    )
    const end = Date.parse('2026-01-02T03:04:05.000Z') / 1000 + 100
    expect(read['accuracy/validation']).toEqual([[10_000, end, 0.75]])
    expect(read['loss/validation']).toEqual([[10_000, end, 0.25]])
  },
)
