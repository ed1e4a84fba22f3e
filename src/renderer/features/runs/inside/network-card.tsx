import type { Run } from '#shared/domain/run.ts'
import type { Pictures } from '#shared/domain/pictures.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Card, classNames, ErrorState, Row, Section, Stack } from '#renderer/ui/index.ts'
import type { EpochChoice } from './use-epoch-choice.ts'
import { EpochSlider } from './epoch-slider.tsx'
import styles from './inside.module.css'
import { PictureGrid } from './picture-grid.tsx'
import { text } from './text.ts'

const cx = classNames(styles)

interface NetworkCardProps {
  readonly run: Run
  readonly choice: EpochChoice
  /** The photo whose activations are shown. */
  readonly sampleId: number | undefined
}

/** What the first layer looks for, and where it finds it, after an epoch. */
export function NetworkCard({ run, choice, sampleId }: NetworkCardProps) {
  const { data, error } = useAnswer(
    'runs.pictures',
    { runId: run.id, epoch: choice.epoch },
    { keepPrevious: true },
  )
  if (error) {
    return (
      <Card title={text.title}>
        <ErrorState compact title={text.failed} text={problemText(error).message} />
      </Card>
    )
  }
  const pictures = data?.pictures
  if (!data || !pictures) return null
  const { weights, activations } = pictures
  return (
    <Card
      title={text.title}
      actions={<EpochSlider choice={choice} epochs={data.epochs} shown={pictures.epoch} />}
    >
      <Stack gap={5}>
        {weights && <Weights run={run} weights={weights} convolution={activations !== null} />}
        {activations && (
          <Section title={text.activations} description={text.activationsInfo(activations)}>
            <Row gap={4} align="start">
              {sampleId !== undefined && (
                <img
                  src={`photo://samples/${sampleId}?size=256`}
                  alt={text.photo}
                  className={cx('photo')}
                />
              )}
            </Row>
            <PictureGrid pictures={activations} palette="found" name={text.map} />
          </Section>
        )}
      </Stack>
    </Card>
  )
}

interface WeightsProps {
  readonly run: Run
  readonly weights: Pictures
  readonly convolution: boolean
}

function Weights({ run, weights, convolution }: WeightsProps) {
  return (
    <Section title={text.weights} description={describe(run, weights, convolution)}>
      <PictureGrid
        pictures={weights}
        palette={weights.channels === 3 ? 'colours' : 'signed'}
        name={convolution ? text.filter : text.unit}
      />
    </Section>
  )
}

function describe({ spec, labels }: Run, weights: Pictures, convolution: boolean): string {
  const colours = weights.channels === 3
  if (convolution) return text.filters(weights)
  const [other, label] = labels
  if (spec.model.kind === 'neuron' && weights.of === 1 && label && other) {
    return colours
      ? text.neuronColours(label.name, other.name)
      : text.neuron(label.name, other.name)
  }
  return colours ? text.unitsColours(weights) : text.units(weights)
}
