import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Label } from '#shared/domain/label.ts'
import { createPaintBatch, type PaintBatch } from './paint-batch.ts'

export interface Paint {
  readonly isOn: boolean
  readonly set: (on: boolean) => void
  /** What the brush gives; undefined while there are no labels. */
  readonly label: Label | undefined
  readonly choose: (labelId: number) => void
  /** The brush passed these photos. */
  readonly pass: (sampleIds: readonly number[]) => void
  readonly lift: () => void
}

/** A brush that labels the photos it passes. */
export function usePaint(
  labels: readonly Label[],
  onPaint: (sampleIds: readonly number[], labelId: number) => void,
): Paint {
  const [on, setOn] = useState(false)
  const [wanted, setWanted] = useState<number>()
  const label = labels.find(({ id }) => id === wanted) ?? labels[0]
  const strokes = useRef<PaintBatch>(undefined)
  const send = useEffectEvent((ids: readonly number[]) => {
    if (label) onPaint(ids, label.id)
  })
  useEffect(() => {
    const batch = createPaintBatch((ids) => send(ids))
    strokes.current = batch
    return () => batch.finish()
  }, [])
  return {
    isOn: on && label !== undefined,
    set: setOn,
    label,
    choose: setWanted,
    pass: useCallback((ids) => {
      for (const id of ids) strokes.current?.add(id)
    }, []),
    lift: useCallback(() => strokes.current?.finish(), []),
  }
}
