import { memo, useLayoutEffect, useMemo, useRef } from 'react'

import { seriesColourCount } from '../series-colour.ts'
import { drawRelief, type ReliefColours } from './draw-relief.ts'
import type { View } from './relief.ts'
import styles from './surface.module.css'
import { bandCount, bandEdges, heightOf, heightsOf, type SurfacePlotProps } from './surface-plot.ts'
import { useSize } from '../use-size.ts'
import { useColours } from './use-colours.ts'

export type ReliefPlotProps = SurfacePlotProps & { readonly view: View }

const BANDS = Array.from({ length: bandCount }, (_, index) => `--sequence-${index + 1}`)
const SERIES = Array.from({ length: seriesColourCount }, (_, index) => `--series-${index + 1}`)
const NAMES = [...BANDS, ...SERIES, '--text', '--text-muted', '--surface', '--chart-axis']

/** A surface as a relief, seen from `view`. */
export const ReliefPlot = memo(function ReliefPlot(props: ReliefPlotProps) {
  const { grid, extent, xLabel, yLabel, zLabel, paths, view, centre } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const tokens = useColours(canvas, NAMES)
  const [frame, size] = useSize({ width: 0, height: 0 })
  const relief = useMemo(() => {
    const edges = bandEdges(grid)
    return {
      edges,
      side: grid.side,
      heights: heightsOf(grid, edges),
      ways: paths.map(({ colour, points }) => ({
        colour: colour % seriesColourCount,
        points: points
          .filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= extent)
          .map(({ x, y, z }) => ({
            x: (x / extent + 1) / 2,
            y: (y / extent + 1) / 2,
            height: heightOf(z, edges),
          })),
      })),
      centre: heightOf(centre, edges),
    }
  }, [grid, extent, paths, centre])
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || tokens.size === 0 || size.width === 0) return
    const of = (name: string) => tokens.get(name) ?? 'transparent'
    const colours: ReliefColours = {
      bands: BANDS.map(of),
      series: SERIES.map(of),
      text: of('--text'),
      muted: of('--text-muted'),
      ground: of('--surface'),
      axis: of('--chart-axis'),
    }
    const { fontFamily } = getComputedStyle(context.canvas)
    drawRelief(context, relief, {
      ...size,
      ratio: devicePixelRatio,
      view,
      extent,
      xLabel,
      yLabel,
      zLabel,
      colours,
      fontFamily,
    })
  }, [relief, tokens, size, view, extent, xLabel, yLabel, zLabel])
  return (
    <div ref={frame} className={styles['relief']}>
      <canvas
        ref={canvas}
        width={Math.round(size.width * devicePixelRatio)}
        height={Math.round(size.height * devicePixelRatio)}
        style={size}
        data-picture
        aria-hidden
      />
    </div>
  )
})
