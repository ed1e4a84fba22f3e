import { useState } from 'react'
import { LearningRateSchedule, learningRateAt } from '#shared/domain/learning-rate-schedule.ts'
import { Axes, Curve, Drawing, type Place, SegmentedControl } from '#renderer/ui/index.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const KINDS = ['step', 'cosineRestarts', 'triangular', 'oneCycle'] as const
type Kind = (typeof KINDS)[number]

const HIGHEST = 0.1
const EPOCHS = 24
const STEPS_PER_EPOCH = 20
const SCHEDULES: Readonly<Record<Kind, LearningRateSchedule>> = {
  step: LearningRateSchedule.parse({ kind: 'step', learningRate: HIGHEST, everyEpochs: 6 }),
  cosineRestarts: LearningRateSchedule.parse({
    kind: 'cosineRestarts',
    learningRate: HIGHEST,
    cycleEpochs: 8,
  }),
  triangular: LearningRateSchedule.parse({
    kind: 'triangular',
    learningRate: HIGHEST,
    lowest: 0.01,
    cycleEpochs: 8,
  }),
  oneCycle: LearningRateSchedule.parse({ kind: 'oneCycle', learningRate: HIGHEST }),
}

function curveOf(schedule: LearningRateSchedule): readonly Place[] {
  const totalSteps = EPOCHS * STEPS_PER_EPOCH
  const context = { stepsPerEpoch: STEPS_PER_EPOCH, totalSteps, validationLosses: [] }
  return Array.from({ length: totalSteps }, (_, step) => [
    step / STEPS_PER_EPOCH,
    learningRateAt(schedule, step, context),
  ])
}

/** Schedules as the trainer follows them. */
export function SchedulePicture() {
  const [kind, setKind] = useState<Kind>('cosineRestarts')
  const words = pictureText.schedule
  return (
    <IdeaFigure
      sentence={words.sentences[kind]}
      controls={
        <SegmentedControl
          label={words.kind}
          value={kind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onValueChange={setKind}
        />
      }
    >
      <Drawing label={words.label} x={[0, EPOCHS]} y={[0, HIGHEST * 1.05]} axes>
        <Axes
          x={{ ticks: [0, 6, 12, 18, 24], label: words.x }}
          y={{ ticks: [0, 0.05, 0.1], label: words.y }}
        />
        <Curve points={curveOf(SCHEDULES[kind])} width={3} />
      </Drawing>
    </IdeaFigure>
  )
}
