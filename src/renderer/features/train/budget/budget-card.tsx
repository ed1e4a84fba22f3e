import { MAX_WEIGHTS } from '#shared/domain/network.ts'
import type { RunEstimate } from '#shared/domain/run-estimate/run-estimate.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import {
  Card,
  ErrorState,
  Grid,
  LoadingState,
  noNumber,
  Note,
  Stack,
  Stat,
  formatBytes,
} from '#renderer/ui/index.ts'
import { budgetText as text } from './budget-text.ts'
import { useQuiet } from './use-quiet.ts'
import { WaysOut } from './ways-out-buttons.tsx'
import { lacksDisk, lacksMemory } from './ways-out.ts'

/** Milliseconds without a change of the settings before the machine is measured for them. */
const QUIET = 400

interface BudgetCardProps {
  readonly spec: RunSpec
  readonly labels: number
}

/** What a run with these settings would take on this machine. */
export function BudgetCard({ spec, labels }: BudgetCardProps) {
  const quiet = useQuiet(spec, QUIET)
  const answer = useAnswer('runs.estimate', { spec: quiet }, { keepPrevious: true })
  const { data, error, isFetching } = answer
  // Until it is over, the figures are those of other settings.
  const isUnderWay = isFetching || quiet !== spec
  if (error && !isUnderWay) {
    return (
      <Card title={text.title}>
        <ErrorState
          compact
          title={text.failed}
          text={problemText(error).message}
          onRetry={() => void answer.refetch()}
        />
      </Card>
    )
  }
  return (
    <Card title={text.title}>
      {data ? (
        <Stack gap={4}>
          <Figures estimate={data} />
          {isUnderWay ? (
            <Note>{text.measuring}</Note>
          ) : (
            <>
              <Warning estimate={data} />
              <WaysOut spec={quiet} labels={labels} estimate={data} />
              {data.time && <Note>{text.measured}</Note>}
            </>
          )}
        </Stack>
      ) : (
        <LoadingState label={text.measuring} shape="text" count={6} />
      )}
    </Card>
  )
}

function Figures({ estimate }: { readonly estimate: RunEstimate }) {
  const { time, unmeasured, memory, disk } = estimate
  return (
    <>
      {time ? (
        <Stat
          caption={text.time}
          value={text.timeValue(time)}
          note={text.timeNote(time)}
          info={text.timeInfo(time)}
        />
      ) : (
        <Stat
          caption={text.time}
          value={noNumber}
          {...(unmeasured && { note: text.unmeasured[unmeasured] })}
        />
      )}
      <Grid columnWidth={88} gap={3}>
        <Stat
          caption={text.memory}
          value={formatBytes(memory.bytes)}
          note={text.memoryNote(memory)}
          info={text.memoryInfo(memory)}
          {...(lacksMemory(estimate) && { tone: 'bad' })}
        />
        <Stat
          caption={text.disk}
          value={formatBytes(disk.bytes)}
          note={text.diskNote(disk)}
          info={text.diskInfo(disk)}
          {...(lacksDisk(estimate) && { tone: 'bad' })}
        />
      </Grid>
    </>
  )
}

/** What stands most in the way; each of it gives way to the same changes. */
function Warning({ estimate }: { readonly estimate: RunEstimate }) {
  const warning =
    estimate.weights > MAX_WEIGHTS
      ? text.tooLarge
      : lacksMemory(estimate)
        ? text.noMemory
        : lacksDisk(estimate) && text.noDisk
  return warning ? <Note tone="bad">{warning}</Note> : null
}
