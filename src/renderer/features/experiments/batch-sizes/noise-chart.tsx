import { useMemo } from 'react'
import type { GradientNoise } from '#shared/domain/gradient-noise.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  Card,
  ChartFrame,
  ChartLegend,
  type ChartMark,
  formatInteger,
  formatLoss,
  LineChart,
} from '#renderer/ui/index.ts'
import { noiseLines } from './noise-lines.ts'
import { text } from './text.ts'

/** How far the gradients of batches are from that of all photos, beside the law. */
export function NoiseChart({ noise }: { readonly noise: GradientNoise }) {
  const onSave = useSaveFile()
  const series = useMemo(() => noiseLines(noise), [noise])
  const { gradientNorm } = noise
  const marks = useMemo<readonly ChartMark[]>(
    () => (gradientNorm > 0 ? [{ axis: 'y', at: gradientNorm, label: text.gradient }] : []),
    [gradientNorm],
  )
  const measured = series.find(({ key }) => key === 'measured')?.points ?? []
  if (measured.length === 0) return null
  return (
    <Card>
      <ChartFrame
        title={text.noise}
        summary={summaryOf(noise, measured)}
        info={text.noiseInfo}
        legend={<ChartLegend series={series} />}
        files={{ name: 'batch-sizes-noise', onSave }}
        table={() => ({
          columns: [
            {
              ...{ key: 'size', header: text.batch, numeric: true },
              cell: ({ batchSize }) => formatInteger(batchSize),
              value: ({ batchSize }) => batchSize,
            },
            {
              ...{ key: 'spread', header: text.off, numeric: true },
              cell: ({ spread }) => formatLoss(spread),
              value: ({ spread }) => spread,
            },
            {
              ...{ key: 'expected', header: text.expected, numeric: true },
              cell: ({ expected }) => formatLoss(expected),
              value: ({ expected }) => expected,
            },
            {
              ...{ key: 'cosine', header: text.cosine, numeric: true },
              cell: ({ cosine }) => formatLoss(cosine ?? NaN),
              value: ({ cosine }) => cosine,
            },
          ],
          rows: noise.sizes,
          rowKey: ({ batchSize }) => String(batchSize),
        })}
      >
        <LineChart
          series={series}
          marks={marks}
          xLabel={text.batch}
          yLabel={text.off}
          xScale="logarithmic"
          logarithmic
        />
      </ChartFrame>
    </Card>
  )
}

function summaryOf(
  { noiseScale }: GradientNoise,
  measured: readonly { readonly x: number; readonly y: number }[],
): string {
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last) return ''
  const said = text.noiseSummary(
    ...([formatInteger(first.x), formatInteger(last.x)] as const),
    ...([formatLoss(first.y), formatLoss(last.y)] as const),
  )
  return noiseScale === null || noiseScale < 1
    ? said
    : `${said}${text.noiseScale(formatInteger(noiseScale))}`
}
