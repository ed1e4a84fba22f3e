import { useMemo } from 'react'
import type { Landscape, Position } from '#shared/domain/landscapes/landscape.ts'
import type { Size } from '#renderer/ui/index.ts'
import { type Scale, scaleOf, zoomOf } from './scale.ts'

/** The scale of a picture that shows all of these positions; the same one as long as it fits. */
export function useScale(landscape: Landscape, positions: readonly Position[], size: Size): Scale {
  const zoom = zoomOf(landscape, positions)
  return useMemo(() => scaleOf(landscape, zoom, size), [landscape, zoom, size])
}
