import type { ExperimentPart, PartResult, PartWork } from '#shared/domain/experiments/part.ts'
import type { LossSurface } from '#shared/domain/loss-surface.ts'
import { readSurface } from '#shared/domain/reading-surface.ts'
import { describeGradients } from '../commands/check-gradients.ts'
import { describeFinding } from '../commands/find-rate.ts'
import { loss, percent } from '../output.ts'
import { rateChart } from '../rate-chart.ts'

/** What an experiment found, part by part, for a person. */
export function describeParts(parts: readonly ExperimentPart[]): string {
  const longest = Math.max(0, ...parts.map(({ name }) => name.length))
  return parts
    .map(({ name, work, result, reason }) => {
      const words = result ? describe(result, work) : (reason ?? 'It was not done.')
      return words.includes('\n') ? `${name}\n${words}` : `${name.padEnd(longest)}  ${words}`
    })
    .join('\n')
}

function describe(result: PartResult, work: PartWork): string {
  switch (result.kind) {
    case 'train': {
      const { train, validation, epoch, endedEarly } = result.run
      return [
        `validation loss ${loss(validation.loss)}, ${percent(validation.correct / validation.photos)} of ${validation.photos} right;`,
        `training loss ${loss(train.loss)}, ${percent(train.correct / train.photos)} right; epoch ${epoch}.`,
        ...(endedEarly === null ? [] : [endedEarly]),
      ].join(' ')
    }
    case 'findRate':
      return [...rateChart(result.finding.points), describeFinding(result.finding)].join('\n')
    case 'checkGradients':
      return describeGradients(result.check)
    case 'gradientNoise':
      return result.noise.sizes
        .map(({ batchSize, spread }) => `batch of ${batchSize}: ${loss(spread)} off`)
        .join('; ')
    case 'lossSurface':
      return describeSurface(result.surface, work)
  }
}

function describeSurface(surface: LossSurface, work: PartWork): string {
  const reading = work.kind === 'lossSurface' && readSurface(surface, work.settings)
  return reading ? `${reading.sentence} ${reading.caveat}` : 'It was stopped before it had a shape.'
}
