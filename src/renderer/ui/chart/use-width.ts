import { type RefCallback, useCallback, useState } from 'react'

/** How wide an element is, in pixels, whenever that changes. */
export function useWidth(first: number): readonly [number, RefCallback<Element>] {
  const [width, setWidth] = useState(first)
  const watch = useCallback((element: Element | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, watch]
}
