import type { Output } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import type { Task } from '#shared/domain/task.ts'
import { learningText, networkText } from '#shared/words/spec-text.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useTask } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { runTitle } from '#shared/words/run-title.ts'
import { Button, ErrorState, Page, Progress, Stack } from '#renderer/ui/index.ts'
import { RunCharts } from './charts/run-charts.tsx'
import { CheckpointsCard } from './checkpoints-card.tsx'
import { InsideCards } from './inside/inside-cards.tsx'
import { DescriptionCard } from './list/description-card.tsx'
import { RateControl } from './rate-control.tsx'
import { RunActions } from './run-actions.tsx'
import { RunResultCard } from './run-result.tsx'
import { RunSettings } from './run-settings.tsx'
import { text } from './text.ts'
import { useRunControls } from './use-run-controls.ts'

interface RunPageProps {
  readonly runId: number
  readonly onBack: () => void
  readonly onOpenExperiment: (experimentId: number) => void
  readonly onClassify: (runId: number) => void
  readonly onTrain: () => void
}

/** One run, live while it trains: its curve, its progress, and in the end its result. */
export function RunPage({ runId, ...ways }: RunPageProps) {
  const answer = useAnswer('runs.get', { runId })
  return (
    <Answered answer={answer} failed={text.runFailed} loading={text.run(runId)} shape="chart">
      {(data) => <RunView {...data} {...ways} />}
    </Answered>
  )
}

type RunViewProps = Omit<RunPageProps, 'runId'> & Output<DesktopContract, 'runs.get'>

function RunView({ run, epochs, folder, onTrain, ...ways }: RunViewProps) {
  const controls = useRunControls(run.id)
  const totalSteps = run.stepsPerEpoch * run.spec.epochs
  return (
    <Page
      title={runTitle(run)}
      width="full"
      subtitle={subtitleOf(run)}
      actions={<RunActions run={run} controls={controls} onTrain={onTrain} {...ways} />}
    >
      <Stack gap={4}>
        {controls.error && (
          <ErrorState
            compact
            title={text.controlFailed}
            text={problemText(controls.error).message}
          />
        )}
        <RunProgress run={run} />
        {run.state === 'failed' && (
          <ErrorState
            compact
            title={text.failedTitle}
            text={run.reason ?? ''}
            actions={<Button onClick={onTrain}>{text.again}</Button>}
          />
        )}
        {run.state === 'paused' && <p>{text.pausedAfter(run.stepsDone, totalSteps)}</p>}
        {run.state === 'stopped' && run.reason !== null && <p>{run.reason}</p>}
        {run.result && <RunResultCard run={run} result={run.result} />}
        <RateControl run={run} />
        <RunCharts run={run} epochs={epochs} />
        <InsideCards run={run} />
        <CheckpointsCard run={run} onTrain={onTrain} />
        <DescriptionCard run={run} />
        <RunSettings run={run} folder={folder} />
      </Stack>
    </Page>
  )
}

const subtitleOf = ({ id, name, spec, forkedFrom }: Run): string =>
  [
    ...(name === null ? [] : [text.run(id)]),
    networkText(spec),
    learningText(spec),
    ...(forkedFrom ? [text.forkedAt(forkedFrom.runId, forkedFrom.step)] : []),
  ].join(' · ')

const OF_RUNS: readonly Task['kind'][] = ['preparePixels', 'training']

/** How far the run is, in updates, with the time that is left. */
function RunProgress({ run }: { readonly run: Run }) {
  const task = useTask()
  if (hasEnded(run.state) || !task || !OF_RUNS.includes(task.kind)) return null
  return (
    <Progress
      label={text.states[run.state]}
      done={task.done}
      total={task.total > 0 ? task.total : undefined}
      secondsLeft={task.secondsLeft ?? undefined}
    />
  )
}
