import { useMemo, useState } from 'react'

import {
  ChartFrame,
  ChartLegend,
  formatLoss,
  Grid,
  LineChart,
  type LineSeries,
  Row,
  seriesColourCount,
  Sparkline,
  Switch,
} from '../ui/index.ts'
import { longName, Specimen } from './specimen.tsx'

function descent(key: string, colour: number, count: number, floor: number): LineSeries {
  const points = Array.from({ length: count }, (_, step) => {
    const wobble = Math.sin(step * (colour + 1.7)) * 0.05 * Math.exp(-step / count)
    return { x: step, y: floor + 1.6 * Math.exp((-4 * step) / count) + wobble }
  })
  return { key, name: `Run ${colour + 1}`, colour, points }
}

function tableOf(lines: readonly LineSeries[]) {
  const rows = lines.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })))
  return {
    columns: [
      { key: 'name', header: 'Line', cell: (row: (typeof rows)[number]) => row.name },
      { key: 'x', header: 'Step', numeric: true, cell: (row: (typeof rows)[number]) => row.x },
      {
        key: 'y',
        header: 'Loss',
        numeric: true,
        cell: (row: (typeof rows)[number]) => formatLoss(row.y),
      },
    ],
    rows: rows.slice(0, 50),
    rowKey: (row: (typeof rows)[number]) => `${row.name} ${row.x}`,
  }
}

export function Charts() {
  const [logarithmic, setLogarithmic] = useState(false)
  const one = useMemo(() => {
    const train = { ...descent('train', 0, 400, 0.02), name: 'Training loss' }
    const epochs = train.points.filter(({ x }) => x % 40 === 39)
    const validation = {
      key: 'validation',
      name: 'Validation loss',
      colour: 0,
      dashed: true,
      dots: true,
      points: epochs.map(({ x, y }) => ({ x, y: y + 0.15 + x / 2000 })),
    }
    return [train, validation]
  }, [])
  const many = useMemo(
    () => [
      ...Array.from({ length: seriesColourCount - 1 }, (_, index) =>
        descent(`run-${index}`, index, 60, index * 0.14),
      ),
      { ...descent('run-9', 9, 60, 1.3), name: longName },
    ],
    [],
  )
  return (
    <Grid columnWidth={420}>
      <Specimen title="Line chart">
        <ChartFrame
          title="Loss"
          summary="The training loss fell from 1.62 to 0.0493 in 400 steps; the validation loss is lowest at step 319."
          legend={<ChartLegend series={one} />}
          info="What training makes smaller, step by step."
          actions={
            <Switch label="Logarithmic" checked={logarithmic} onCheckedChange={setLogarithmic} />
          }
          table={() => tableOf(one)}
        >
          <LineChart
            series={one}
            xLabel="Step"
            yLabel="Loss"
            logarithmic={logarithmic}
            marks={[
              { axis: 'x', at: 319, label: 'Best epoch' },
              { axis: 'y', at: 0.693, label: 'Guessing' },
            ]}
          />
        </ChartFrame>
      </Specimen>
      <Specimen title="Ten runs">
        <ChartFrame
          title="Validation loss of ten runs"
          summary="Run 1 ends lowest."
          legend={<ChartLegend series={many} />}
          table={() => tableOf(many)}
        >
          <LineChart series={many} xLabel="Epoch" yLabel="Loss" />
        </ChartFrame>
      </Specimen>
      <Specimen title="Sparklines">
        <Row gap={4}>
          {many.slice(0, 4).map(({ key, name, colour, points }) => (
            <Sparkline key={key} points={points} colour={colour} label={`${name} falls.`} />
          ))}
          <Sparkline points={[{ x: 0, y: 1 }]} colour={4} label="One point." />
        </Row>
      </Specimen>
    </Grid>
  )
}
