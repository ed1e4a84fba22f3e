import { Pause, Play, SkipBack, StepForward } from 'lucide-react'
import { Button, Row, Slider, useReducedMotion } from '#renderer/ui/index.ts'
import { text } from './text.ts'
import type { Walking } from './use-walk.ts'

interface TransportProps {
  readonly walking: Walking
  readonly last: number
  /** Why there is nothing to go. */
  readonly blocked: string | undefined
  /** The steps are being worked out. */
  readonly pending: boolean
}

/** Step by step, by itself, back, or to any step. */
export function Transport({ walking, last, blocked, pending }: TransportProps) {
  const { at, goal, step, run, pause, show } = walking
  const still = useReducedMotion()
  const running = goal > at + 1
  const waits = pending && goal > at
  const ended = !pending && at >= last ? text.atEnd(last) : undefined
  return (
    <Row gap={2}>
      <Button icon={StepForward} busy={waits} disabledReason={blocked ?? ended} onClick={step}>
        {text.step}
      </Button>
      {running ? (
        <Button variant="primary" icon={Pause} onClick={pause}>
          {text.pause}
        </Button>
      ) : (
        <Button variant="primary" icon={Play} disabledReason={blocked ?? ended} onClick={run}>
          {still ? text.toEnd : text.run}
        </Button>
      )}
      <Button
        icon={SkipBack}
        disabledReason={goal === 0 ? text.atStart : undefined}
        onClick={() => show(0)}
      >
        {text.backToStart}
      </Button>
      <Slider
        label={text.shownStep}
        valueText={text.stepOf(at, last)}
        value={at}
        max={last}
        onValueChange={show}
      />
    </Row>
  )
}
