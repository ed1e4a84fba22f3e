import {
  Arrow,
  Axes,
  Box,
  Curve,
  Dot,
  Drawing,
  Grid,
  Miniature,
  PictureCard,
  type Place,
  Prose,
  Words,
} from '../ui/index.ts'
import { Specimen } from './specimen.tsx'

const CURVE = Array.from({ length: 61 }, (_, i): Place => [i / 10 - 3, (i / 10 - 3) ** 2])

export function Drawings() {
  return (
    <Specimen title="Drawings">
      <Grid columnWidth={320}>
        <Parabola />
        <PictureCard
          mark="1"
          title="A parabola"
          line="The same drawing, small: without its words."
          picture={
            <Miniature>
              <Parabola />
            </Miniature>
          }
          onOpen={() => undefined}
        />
        <Prose
          paragraphs={[
            'Text that is read from beginning to end is larger than what is operated.',
            'Its lines are short enough for the eye to find the next one.',
          ]}
        />
      </Grid>
    </Specimen>
  )
}

function Parabola() {
  return (
    <Drawing label="The curve x² with a point on it" x={[-3.2, 3.2]} y={[0, 9.5]} axes>
      <Axes x={{ ticks: [-3, 0, 3], label: 'x' }} y={{ ticks: [0, 3, 6, 9], label: 'x²' }} />
      <Box from={[-0.5, 0]} to={[0.5, 1]} ink="good" filled={0.2} dashed />
      <Curve points={CURVE} width={3} />
      <Arrow from={[2, 4]} to={[1, 4]} ink="good" />
      <Dot at={[2, 4]} ink={1} radius={7} />
      <Words at={[2, 4]} shift={[12, 4]} anchor="start">
        4
      </Words>
    </Drawing>
  )
}
