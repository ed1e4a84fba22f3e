import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import type { ChartFile } from '#renderer/ui/index.ts'

/** The file that `downhill sweep` reads. */
export function sweepFile({ kind: _kind, only: _only, ...settings }: SweepSettings): {
  readonly suggestedName: string
  readonly kind: 'json'
  readonly bytes: ChartFile['bytes']
} {
  return {
    suggestedName: 'sweep.json',
    kind: 'json',
    bytes: new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`),
  }
}
