import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { type Experiment, isOver } from '#shared/domain/experiments/experiment.ts'
import { experimentTitle } from '#shared/words/experiment-title.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useTask } from '#renderer/engine/current.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import {
  Button,
  Callout,
  Card,
  ErrorState,
  formatMoment,
  IconButton,
  Menu,
  Progress,
  Row,
  Select,
  Stack,
} from '#renderer/ui/index.ts'
import type { ExperimentView, ResultActions } from '../experiment-view.ts'
import { text } from '../text.ts'
import { DescribeDialog } from './describe-dialog.tsx'
import { useExperimentChanges } from './use-experiment-changes.ts'

interface KeptExperimentProps extends ResultActions {
  readonly shown: Experiment
  /** All of its kind, the latest first. */
  readonly experiments: readonly Experiment[]
  readonly view: ExperimentView
  readonly onShow: (experimentId: number | null) => void
  readonly onRepeat: () => void
  /** Undefined where nothing of it is left to do. */
  readonly onResume: (() => void) | undefined
}

const NONE = 'none'

/** An experiment that was kept: what became of it, what it found, and another one beside it. */
export function KeptExperiment(props: KeptExperimentProps) {
  const { shown, experiments, view, onShow, onRepeat, onResume, ...actions } = props
  const [otherId, setOtherId] = useState<number>()
  const [isDescribing, setDescribing] = useState(false)
  const { remove } = useExperimentChanges()
  const other = experiments.find(({ id }) => id === otherId)
  return (
    <>
      <Card>
        <Stack gap={3}>
          <Row>
            <Select
              label={text.kept}
              value={String(shown.id)}
              onValueChange={(id) => onShow(Number(id))}
              options={experiments.map(optionOf)}
            />
            {experiments.length > 1 && (
              <Select
                label={text.compareWith}
                value={other ? String(other.id) : NONE}
                onValueChange={(id) => setOtherId(id === NONE ? undefined : Number(id))}
                options={[
                  { value: NONE, label: text.nothing },
                  ...experiments.filter(({ id }) => id !== shown.id).map(optionOf),
                ]}
              />
            )}
            {onResume && <Button onClick={onResume}>{text.resume}</Button>}
            <Menu
              trigger={<IconButton icon={Ellipsis} label={text.more} />}
              entries={[
                { label: text.repeat, onSelect: onRepeat },
                { label: text.describe, onSelect: () => setDescribing(true) },
                {
                  label: text.delete,
                  disabled: !isOver(shown.state),
                  danger: true,
                  onSelect: () => remove(shown, () => onShow(null)),
                },
              ]}
            />
          </Row>
          {shown.note !== '' && <p>{shown.note}</p>}
          {!isOver(shown.state) && <UnderWay />}
          {shown.state === 'stopped' && <p>{text.stopped}</p>}
        </Stack>
      </Card>
      <Found experiment={shown} view={view} {...actions} />
      {other && (
        <Stack gap={3}>
          <h2>{optionOf(other).label}</h2>
          <Found experiment={other} view={view} {...actions} />
        </Stack>
      )}
      {isDescribing && <DescribeDialog experiment={shown} onClose={() => setDescribing(false)} />}
    </>
  )
}

/** How far the one under way is. By itself, since it is drawn again ten times a second. */
function UnderWay() {
  const task = useTask()
  return (
    <Progress
      label={task?.title ?? text.preparing}
      done={task?.done}
      total={task && task.total > 0 ? task.total : undefined}
      secondsLeft={task?.secondsLeft ?? undefined}
    />
  )
}

interface FoundProps extends ResultActions {
  readonly experiment: Experiment
  readonly view: ExperimentView
}

/** What an experiment has found until now, and which parts of it failed. */
function Found({ experiment, view: { Result }, ...actions }: FoundProps) {
  const answer = useAnswer(
    'experiments.get',
    { experimentId: experiment.id },
    { keepPrevious: true },
  )
  if (experiment.state === 'failed') {
    return <ErrorState compact title={text.failed} text={experiment.reason ?? ''} />
  }
  return (
    <Answered answer={answer} failed={text.failed} loading={text.preparing}>
      {({ parts }) => (
        <>
          {parts
            .filter(({ state }) => state === 'failed')
            .map(({ key, name, reason }) => (
              <Callout key={key} tone="warn" title={text.partFailed(name)}>
                {reason}
              </Callout>
            ))}
          <Result experiment={experiment} parts={parts} {...actions} />
        </>
      )}
    </Answered>
  )
}

const optionOf = (experiment: Experiment) => ({
  value: String(experiment.id),
  label: `${experimentTitle(experiment)}, ${formatMoment(experiment.createdAt)}`,
})
