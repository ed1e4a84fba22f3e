import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useAnswer } from '#renderer/engine/queries.ts'

/** A person's own presets, and what asks for them anew. */
export function useOwnPresets() {
  const cache = useQueryClient()
  const { data, error, refetch } = useAnswer('presets.list', {})
  const refresh = useCallback(
    () => cache.invalidateQueries({ queryKey: ['presets.list'] }),
    [cache],
  )
  return {
    presets: data?.presets ?? [],
    setAside: data?.setAside ?? null,
    error,
    retry: () => void refetch(),
    refresh,
  }
}
