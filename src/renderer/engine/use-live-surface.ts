import { useEffect, useState } from 'react'
import type { LossSurface } from '#shared/domain/loss-surface.ts'
import { desktop } from './client.ts'

/**
 * What is known of an experiment's loss surface while it is computed; undefined until news of it
 * came. Each piece of news holds all that came before.
 */
export function useLiveSurface(experimentId: number): LossSurface | undefined {
  const [news, setNews] = useState<{ readonly of: number; readonly surface: LossSurface }>()
  useEffect(
    () =>
      desktop().on('experiment.surfaced', ({ experimentId: of, surface }) => {
        if (of === experimentId) setNews({ of, surface })
      }),
    [experimentId],
  )
  return news?.of === experimentId ? news.surface : undefined
}
