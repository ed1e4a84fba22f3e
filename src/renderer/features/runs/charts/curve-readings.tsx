import { memo, useMemo } from 'react'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { readCurves } from '#shared/domain/reading-curves.ts'
import type { Run } from '#shared/domain/run.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'
import { Callout, Stack } from '#renderer/ui/index.ts'
import styles from './curve-readings.module.css'
import { readingWords } from './reading-text.ts'

/** Milliseconds between two readings: words that change faster cannot be read. */
const READ_EVERY = 1000

interface CurveReadingsProps {
  readonly run: Run
  readonly epochs: readonly EpochMetrics[]
  readonly smoothedLoss: number | undefined
}

/** What the curves show, when they show it. */
export function CurveReadings(props: CurveReadingsProps) {
  const { run, epochs, smoothedLoss } = props
  const now = useMemo(() => ({ run, epochs, smoothedLoss }), [run, epochs, smoothedLoss])
  return <Readings {...useSlowly(now, READ_EVERY)} />
}

const Readings = memo(function Readings({ run, epochs, smoothedLoss }: CurveReadingsProps) {
  const readings = readCurves({
    epochs,
    smoothedLoss,
    finished: run.state === 'finished' && (run.result?.endedEarly ?? null) === null,
    forked: run.forkedFrom !== null,
    validationPhotos: run.validationPhotos,
    majority: run.result ? run.result.majority.photos / run.result.validation.photos : undefined,
  })
  return (
    <div aria-live="polite">
      {readings.length > 0 && (
        <Stack gap={2}>
          {readings.map((reading) => {
            const { tone, title, text, basis } = readingWords(reading)
            return (
              <Callout key={reading.kind} tone={tone} title={title}>
                <p>{text}</p>
                <p className={styles['basis']}>{basis}</p>
              </Callout>
            )
          })}
        </Stack>
      )}
    </div>
  )
})
