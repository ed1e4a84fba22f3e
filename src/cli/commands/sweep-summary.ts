import { type Confirmation, confirmationOf } from '#shared/domain/experiments/sweep/confirmation.ts'
import { configurationsOf } from '#shared/domain/experiments/sweep/configurations.ts'
import { effectsOf } from '#shared/domain/experiments/sweep/effects.ts'
import { measureOf } from '#shared/domain/experiments/sweep/score.ts'
import {
  type Standing,
  standingsOf,
  type SweepPart,
} from '#shared/domain/experiments/sweep/standings.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import { assignmentsText } from '#shared/words/sweep-words.ts'
import {
  confirmationSentence,
  effectsSentence,
  skippedSentence,
} from '#shared/words/sweep-sentences.ts'
import { duration, loss, type Output, percent } from '../output.ts'

/** The table of a sweep, the best first, then what it says. */
export function printSweep(
  settings: SweepSettings,
  parts: readonly SweepPart[],
  output: Output,
): void {
  const standings = standingsOf(settings, parts).filter(({ round }) => round > 0)
  for (const standing of standings) {
    output.result({ type: 'configuration', ...dataOf(standing) }, wordsOf(standing))
  }
  const confirmation = confirmationOf(settings, parts)
  const { skipped, alike } = configurationsOf(settings)
  const compared = standings.filter(({ rank }) => rank !== null)
  output.result(
    {
      type: 'summary',
      configurations: standings.length,
      compared: compared.length,
      measure: measureOf(settings),
      best: compared[0]?.configuration.number ?? null,
      ...{ skipped: skipped.length, alike },
      confirmation: confirmation && confirmationData(confirmation),
    },
    [
      skippedSentence(settings),
      effectsSentence(settings, effectsOf(settings, parts)),
      confirmationSentence(settings, confirmation),
    ]
      .filter((sentence) => sentence !== '')
      .join('\n'),
  )
}

const dataOf = ({ configuration, result, ...standing }: Standing) => ({
  number: configuration.number,
  ...{ rank: standing.rank, state: standing.state, reason: standing.reason },
  settings: Object.fromEntries(
    configuration.assignments.map(({ setting, value }) => [setting, value]),
  ),
  ...{ round: standing.round, diverged: result?.diverged ?? false },
  ...{ validationLoss: result?.validation.loss ?? null, epoch: result?.epoch ?? null },
  validationAccuracy: result && result.validation.correct / result.validation.photos,
  ...{ seconds: standing.seconds, run: standing.runId },
})

function wordsOf({ configuration, rank, result, state, reason, seconds, runId }: Standing): string {
  const { number, assignments } = configuration
  const what = `#${number} ${assignmentsText(assignments)}`
  const place = rank === null ? '  -' : `${rank}.`.padStart(3)
  if (!result) return `${place}  ${what}: ${state === 'failed' ? (reason ?? 'failed') : state}`
  const { validation, epoch, diverged } = result
  return [
    place,
    diverged ? 'diverged' : `validation loss ${loss(validation.loss)}`,
    `${percent(validation.correct / validation.photos)} right`,
    `epoch ${epoch}`,
    duration(seconds),
    `${what}${runId === null ? '' : ` (run ${runId})`}`,
  ].join('  ')
}

const confirmationData = ({ best, next, pairs, verdict }: Confirmation) => ({
  best: best.configuration.number,
  next: next.configuration.number,
  pairs,
  ...verdict,
})
