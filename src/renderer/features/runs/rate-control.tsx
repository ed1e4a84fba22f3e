import { useState } from 'react'
import { MOST_RATE_FACTOR } from '#shared/domain/rate-change.ts'
import type { Run, RunState } from '#shared/domain/run.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useRunSeries } from '#renderer/engine/run-series.ts'
import {
  Button,
  Card,
  ErrorState,
  formatSetting,
  NumberField,
  Row,
  Stat,
  Tooltip,
} from '#renderer/ui/index.ts'
import styles from './rate-control.module.css'
import { rateText as text } from './rate-text.ts'

/** States in which a run may train again without another one being started. */
const SHOWN: ReadonlySet<RunState> = new Set(['preparing', 'training', 'pausing', 'paused'])

/** What a press multiplies the present rate by. */
const STEPS = ['half', 'double', 'tenth'] as const
const MULTIPLIERS = { half: 0.5, double: 2, tenth: 0.1 } as const

/**
 * Changes the learning rate of a run while it trains. Nothing for one that follows no gradient, or
 * that an experiment steers.
 */
export function RateControl({ run }: { readonly run: Run }) {
  const { state, spec, experimentId } = run
  if (!SHOWN.has(state) || spec.optimizer.kind === 'genetic' || experimentId !== null) return null
  return <Controls run={run} />
}

function Controls({ run }: { readonly run: Run }) {
  const rate = useRunSeries(run.id).points.at(-1)?.learningRate ?? undefined
  const [typed, setTyped] = useState<number | null>(run.spec.schedule.learningRate)
  const { factor, change, error } = useRateFactor(run)
  const now = rate === undefined ? undefined : Number(rate.toPrecision(6))
  const reason = run.state === 'training' ? undefined : text.notTraining[run.state]

  /** Why the schedule cannot be multiplied by this. */
  const against = (next: number) =>
    reason ?? (next < 1 / MOST_RATE_FACTOR || next > MOST_RATE_FACTOR ? text.tooFar : undefined)
  const wanted = typed !== null && now !== undefined && now > 0 ? (factor * typed) / now : undefined
  return (
    <Card title={text.title} description={text.description}>
      <Row gap={4} align="start">
        <Stat
          caption={text.now}
          value={now === undefined ? '–' : formatSetting(now)}
          note={factor === 1 ? text.asScheduled : text.multiplied(factor)}
        />
        <div className={styles['buttons']}>
          {STEPS.map((step) => {
            const next = rounded(factor * MULTIPLIERS[step])
            const disabledReason = against(next)
            const button = (
              <Button
                key={step}
                aria-label={text.steps[step].name}
                disabledReason={disabledReason}
                onClick={() => change(next)}
              >
                {text.steps[step].sign}
              </Button>
            )
            const then = now === undefined ? undefined : rounded(now * MULTIPLIERS[step])
            return disabledReason === undefined && now !== undefined && then !== undefined ? (
              <Tooltip key={step} content={text.willBe(then, now)}>
                {button}
              </Tooltip>
            ) : (
              button
            )
          })}
        </div>
        <form
          className={styles['own']}
          onSubmit={(event) => {
            event.preventDefault()
            if (wanted !== undefined && against(wanted) === undefined) change(rounded(wanted))
          }}
        >
          <NumberField
            label={text.own}
            above={0}
            step="logarithmic"
            value={typed}
            onValueChange={setTyped}
          />
          <Button
            type="submit"
            disabledReason={wanted === undefined ? (reason ?? text.noRate) : against(wanted)}
          >
            {text.set}
          </Button>
        </form>
      </Row>
      {error && <ErrorState compact title={text.failed} text={problemText(error).message} />}
    </Card>
  )
}

/** The factor that holds, or will from the next step on, and what changes it. */
function useRateFactor({ id: runId, rateChanges }: Run) {
  const { mutate, error } = useCall('runs.setRateFactor')
  // What was pressed counts at once, so that a second press goes on from the first.
  const [pressed, setPressed] = useState<number>()
  return {
    factor: pressed ?? rateChanges.at(-1)?.factor ?? 1,
    error,
    change: (factor: number) => {
      setPressed(factor)
      mutate({ runId, factor }, { onError: () => setPressed(undefined) })
    },
  }
}

/** Free of what binary fractions leave behind. */
const rounded = (value: number): number => Number(value.toPrecision(6))
