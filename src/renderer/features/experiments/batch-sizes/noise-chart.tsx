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
  { gradientNorm, noiseScale, photos }: GradientNoise,
  measured: readonly { readonly x: number; readonly y: number }[],
): string {
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last) return ''
  const off = text.noiseOff(formatInteger(first.x), formatLoss(first.y))
  const too = last === first ? '.' : text.noiseOffToo(formatInteger(last.x), formatLoss(last.y))
  // Of more photos than there are nobody can make a batch.
  const scale =
    noiseScale !== null && noiseScale >= 1 && noiseScale < photos
      ? text.noiseScale(formatInteger(noiseScale))
      : ''
  return `${text.noiseSummary(formatLoss(gradientNorm))} ${off}${too}${scale}`
}
