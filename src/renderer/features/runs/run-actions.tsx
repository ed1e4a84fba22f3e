import { ArrowLeft, Pause, Play, RotateCcw, Square, Tags } from 'lucide-react'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { useIsBusy } from '#renderer/engine/current.ts'
import { Button, type ButtonProps, Tooltip } from '#renderer/ui/index.ts'
import { ExportMenu } from './export-menu.tsx'
import { RunBadge } from './run-badge.tsx'
import { text } from './text.ts'
import type { RunControls } from './use-run-controls.ts'

interface RunActionsProps {
  readonly run: Run
  readonly controls: RunControls
  readonly onBack: () => void
  readonly onOpenExperiment: (experimentId: number) => void
  readonly onClassify: (runId: number) => void
  readonly onTrain: () => void
}

/** A run's state, and what can be done in it. */
export function RunActions(props: RunActionsProps) {
  const { run, controls, onBack, onOpenExperiment, onClassify, onTrain } = props
  const { experimentId } = run
  return (
    <>
      <RunBadge state={run.state} />
      {experimentId === null ? (
        <Button variant="quiet" icon={ArrowLeft} onClick={onBack}>
          {text.back}
        </Button>
      ) : (
        <Button variant="quiet" icon={ArrowLeft} onClick={() => onOpenExperiment(experimentId)}>
          {text.experiment(experimentId)}
        </Button>
      )}
      {hasEnded(run.state) ? (
        <>
          <ExportMenu runId={run.id} />
          <Button icon={RotateCcw} onClick={onTrain}>
            {text.again}
          </Button>
          <ResumeButton run={run} controls={controls} />
          {run.hasWeights && (
            <Button variant="primary" icon={Tags} onClick={() => onClassify(run.id)}>
              {text.classify}
            </Button>
          )}
        </>
      ) : (
        experimentId === null && <InterruptButtons run={run} controls={controls} />
      )}
    </>
  )
}

type Controlled = Pick<RunActionsProps, 'run' | 'controls'>

/** For what ended before its time and left a checkpoint. */
function ResumeButton({ run, controls: { resume } }: Controlled) {
  const isBusy = useIsBusy()
  // An experiment steers its own runs.
  if (!run.canResume || run.state === 'finished' || run.experimentId !== null) return null
  return (
    <ControlButton
      icon={Play}
      hint={text.resumeHint}
      busy={resume.busy}
      disabledReason={isBusy ? text.busy : undefined}
      onClick={resume.press}
    >
      {text.resume}
    </ControlButton>
  )
}

function InterruptButtons({ run: { state }, controls: { pause, stop } }: Controlled) {
  return (
    <>
      <ControlButton
        icon={Pause}
        hint={text.pauseHint}
        busy={pause.busy || state === 'pausing'}
        disabledReason={text.noPause[state]}
        onClick={pause.press}
      >
        {text.pause}
      </ControlButton>
      <ControlButton
        icon={Square}
        hint={text.stopHint}
        busy={stop.busy || state === 'stopping'}
        onClick={stop.press}
      >
        {text.stop}
      </ControlButton>
    </>
  )
}

/** A button with a word on what it does, or on why it cannot be pressed. */
function ControlButton({ hint, ...button }: ButtonProps & { readonly hint: string }) {
  const element = <Button {...button} />
  return button.disabledReason === undefined ? <Tooltip content={hint}>{element}</Tooltip> : element
}
