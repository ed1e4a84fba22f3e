import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

import { seriesColourCount } from '../series-colour.ts'
import { drawRelief, type ReliefColours } from './draw-relief.ts'
import type { View } from './relief.ts'
import styles from './surface.module.css'
import { bandCount, bandEdges, heightOf, heightsOf, type SurfacePlotProps } from './surface-plot.ts'
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
  const size = useSize(canvas)
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
    <canvas
      ref={canvas}
      width={Math.round(size.width * size.ratio)}
      height={Math.round(size.height * size.ratio)}
      className={styles['relief']}
      data-picture
      aria-hidden
    />
  )
})

/** How large an element is, in pixels, and how many dots of the screen a pixel has. */
function useSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0, ratio: 1 })
  useEffect(() => {
    // The canvas itself is as large as its frame.
    const frame = element.current
    if (!frame) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      setSize({ width, height, ratio: devicePixelRatio })
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [element])
  return size
}
