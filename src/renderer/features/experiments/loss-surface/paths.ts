import type { LossSurfaceSettings } from '#shared/domain/experiments/loss-surface.ts'
import type { LossSurface } from '#shared/domain/loss-surface.ts'
import { type SurfaceGrid, valueAt } from '#shared/domain/surface-grid.ts'
import { runTitle } from '#shared/words/run-title.ts'
import { coloursOfRuns } from '#renderer/engine/words/run-colour.ts'
import type { SurfacePath } from '#renderer/ui/index.ts'

/** The runs of a surface's paths, in their order. */
export const runsOf = ({ runId, alsoRunIds }: LossSurfaceSettings): readonly number[] => [
  runId,
  ...alsoRunIds,
]

/**
 * The ways of runs as they are drawn: from their first weights to what each ended with, at the places
 * of the plane that are nearest to them. The weights themselves lie off it.
 */
export function pathsOf(
  { plane }: LossSurface,
  grid: SurfaceGrid,
  settings: LossSurfaceSettings,
): readonly SurfacePath[] {
  const runIds = runsOf(settings)
  const colours = coloursOfRuns(runIds)
  return plane.paths.flatMap(({ points, end }, index) => {
    const id = runIds[index]
    if (id === undefined) return []
    return [
      {
        key: String(id),
        name: runTitle({ id, name: null }),
        colour: colours.get(id) ?? 0,
        points: [...points, end].map(({ a, b }) => ({
          x: a,
          y: b,
          z: valueAt(grid, share(a, settings.extent), share(b, settings.extent)),
        })),
      },
    ]
  })
}

/** Where a coordinate lies between the edges of the picture, from 0 to 1. */
const share = (coordinate: number, extent: number): number => (coordinate / extent + 1) / 2
