import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import type { Run, RunResult } from '#shared/domain/run.ts'
import { Card, formatInteger, formatPercent, Grid, Stat } from '#renderer/ui/index.ts'
import { resultText as text } from './result-text.ts'

/** What the run is worth: accuracies with their counts, beside what guessing would get. */
export function RunResultCard({ run, result }: { readonly run: Run; readonly result: RunResult }) {
  const { train, validation, majority, imagesPerSecond, passes, pixels } = result
  const [low, high] = wilsonInterval(validation.correct, validation.photos)
  const baseline = majority.photos / validation.photos
  const better = low > baseline
  const majorityLabel = run.labels.find(({ id }) => id === majority.labelId)?.name ?? ''
  return (
    <Card title={text.results} {...(better ? {} : { description: text.noBetter })}>
      <Grid columnWidth={200} gap={4}>
        <Stat
          caption={text.validationAccuracy}
          size="large"
          value={formatPercent(validation.correct / validation.photos)}
          note={`${text.ofPhotos(validation.correct, validation.photos)}; ${text.interval(low, high)}`}
          tone={better ? 'good' : 'warn'}
          info={text.accuracyInfo}
        />
        <Stat
          caption={text.baseline}
          size="large"
          value={formatPercent(baseline)}
          note={text.baselineNote(majorityLabel)}
        />
        <Stat
          caption={text.trainAccuracy}
          size="large"
          value={formatPercent(train.correct / train.photos)}
          note={text.ofPhotos(train.correct, train.photos)}
          info={text.trainInfo}
        />
        <Stat
          caption={text.kept}
          size="large"
          value={text.epoch(result.epoch)}
          note={run.spec.keepBest ? text.keptBest : text.keptLast}
        />
        <Stat
          caption={text.speed}
          size="large"
          value={formatInteger(Math.round(imagesPerSecond))}
          unit={text.speedUnit}
          note={`${text.passes(passes.forward, passes.backward)}; ${text.pixels[pixels]}`}
          info={text.passesInfo}
        />
      </Grid>
      {result.endedEarly !== null && <p>{result.endedEarly}</p>}
    </Card>
  )
}
