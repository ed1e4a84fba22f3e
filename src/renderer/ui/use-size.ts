import { type RefCallback, useCallback, useState } from 'react'

/** In pixels. */
export type Size = { readonly width: number; readonly height: number }

/** How large an element is, and what it has to be given as its ref. */
export function useSize(initial: Size): readonly [ref: RefCallback<HTMLElement>, size: Size] {
  const [size, setSize] = useState(initial)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setSize({ width: Math.round(width), height: Math.round(height) })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
