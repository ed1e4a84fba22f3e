import { expect, test } from 'vitest'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { matchesRun, specWords } from '#shared/domain/run-words.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { learningText, networkText } from '#shared/words/spec-text.ts'

const models = [
  { kind: 'neuron' },
  { kind: 'dense', hidden: [] },
  { kind: 'dense', hidden: [1024, 32] },
  { kind: 'convolutional', blocks: [{ filters: 16 }, { filters: 32 }], hidden: [8] },
  { kind: 'layers', layers: [{ layer: 'flatten' }] },
]

test.each([
  ...models.map((model) => ({ model })),
  ...Object.keys(specNames.optimizer).map((kind) => ({ optimizer: { kind } })),
  ...[
    { kind: 'step', everyEpochs: 1 },
    { kind: 'exponential' },
    { kind: 'cosineRestarts' },
    { kind: 'triangular' },
    { kind: 'oneCycle' },
    { kind: 'reduceOnPlateau' },
  ].map((schedule) => ({ schedule: { learningRate: 0.01, ...schedule } })),
  { loss: 'meanSquaredError' },
  { input: { imageSize: 16, colour: 'grey' } },
])('what the row of a run with %j says can be searched', (settings) => {
  const spec = RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...settings })
  const words = specWords(spec)
  for (const said of [networkText(spec), learningText(spec)]) {
    expect([said, words, matchesRun({ id: 1, ...NO_DESCRIPTION }, words, said)]).toEqual([
      said,
      words,
      true,
    ])
  }
})
