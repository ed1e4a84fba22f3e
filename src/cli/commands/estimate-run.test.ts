import { expect, it } from 'vitest'
import { engineExamples } from '#shared/contract/testing/examples.ts'
import { describeEstimate } from './estimate-run.ts'

const estimate = engineExamples.methods['runs.estimate'].output

it('says what a run takes, in words', () => {
  expect(describeEstimate(estimate)).toEqual([
    'Weights  788,577',
    'Photos   16 to train on, 4 to judge by',
    'Time     about 8.0 s in all: 200 ms an epoch × 30, 500 ms to prepare the photos, 1.5 s to begin and end',
    'Memory   about 540 MB of 8,000 MB free',
    'Disk     about 30 MB of 80,000 MB free',
  ])
})

it('says what is too little, and why there is no time', () => {
  const { memory } = estimate
  const words = describeEstimate({
    ...estimate,
    ...{ time: null, unmeasured: 'noMemory' },
    memory: { ...memory, available: 100e6, pixels: 'streamed' },
  }).join('\n')
  expect(words).toContain('Time     not measured, because there is not enough memory')
  expect(words).toContain('of 100 MB free, which is too little; photos are streamed')
})
