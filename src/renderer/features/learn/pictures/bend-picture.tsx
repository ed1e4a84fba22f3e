import {
  Axes,
  Box,
  ChartLegend,
  Curve,
  Dot,
  Drawing,
  type Place,
  useIsMiniature,
  Words,
} from '#renderer/ui/index.ts'
import { evenly, relu } from '../numbers/functions.ts'
import {
  collapsed,
  FIRST,
  type Matrix,
  multiply,
  SECOND,
  throughBoth,
} from '../numbers/two-layers.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const X = [-2, 3] as const
const BENDS = [0, 1]
const LINES = evenly(...X, 101).map((x) => ({
  x,
  straight: throughBoth(x, (sum) => sum),
  bent: throughBoth(x, relu),
}))

/** The same two layers with and without a bend between them. */
export function BendPicture() {
  const words = pictureText.bend
  const { slope, intercept } = collapsed()
  return (
    <IdeaFigure
      sentence={words.sentence(slope, intercept)}
      legend={
        <ChartLegend
          series={[
            { key: 'without', name: words.without, colour: 1, dashed: true },
            { key: 'with', name: words.with, colour: 0 },
          ]}
        />
      }
    >
      <Matrices />
      <Drawing label={words.label} x={X} y={[-3, 5]} height={240} axes>
        <Axes
          x={{ ticks: [-2, -1, 0, 1, 2, 3], label: words.x, format: (x) => written(x, 0) }}
          y={{ ticks: [-2, 0, 2, 4], label: words.y, format: (y) => written(y, 0) }}
        />
        <Curve points={LINES.map(({ x, straight }): Place => [x, straight])} ink={1} dashed />
        <Curve points={LINES.map(({ x, bent }): Place => [x, bent])} ink={0} width={3} />
        {BENDS.map((x) => (
          <Dot key={x} at={[x, throughBoth(x, relu)]} ink={0} />
        ))}
      </Drawing>
    </IdeaFigure>
  )
}

const CELL = { width: 42, height: 24 }
const MATRICES = { width: 424, height: 72 }

/** One matrix times another is one matrix. */
function Matrices() {
  if (useIsMiniature()) return null
  const parts = [
    { matrix: SECOND.weights, left: 12, sign: '×' },
    { matrix: FIRST.weights, left: 198, sign: '=' },
    { matrix: multiply(SECOND.weights, FIRST.weights), left: 300, sign: '' },
  ]
  return (
    <Drawing
      label={pictureText.bend.matrices}
      x={[0, MATRICES.width]}
      y={[MATRICES.height, 0]}
      height={MATRICES.height + 16}
    >
      {parts.map(({ matrix, left, sign }) => (
        <g key={left}>
          <MatrixCells matrix={matrix} left={left} />
          <Words
            at={[left + CELL.width * (matrix[0]?.length ?? 0) + 30, MATRICES.height / 2]}
            shift={[0, 6]}
            size="large"
            ink="secondary"
          >
            {sign}
          </Words>
        </g>
      ))}
    </Drawing>
  )
}

function MatrixCells({ matrix, left }: { readonly matrix: Matrix; readonly left: number }) {
  const top = (MATRICES.height - CELL.height * matrix.length) / 2
  return matrix.map((row, r) =>
    row.map((value, c) => {
      const [x, y] = [left + c * CELL.width, top + r * CELL.height]
      return (
        <g key={`${r} ${c}`}>
          <Box from={[x, y]} to={[x + CELL.width, y + CELL.height]} ink="accent" filled={0.08} />
          <Words at={[x + CELL.width / 2, y + CELL.height / 2]} shift={[0, 4]}>
            {written(value, 1)}
          </Words>
        </g>
      )
    }),
  )
}
