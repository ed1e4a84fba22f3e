import { type RefObject, useEffect, useState } from 'react'

/** Pixels a second beyond which nobody recognises what passes by. */
const HURRY = 6000
/** Milliseconds after the last movement until the photos are looked at. */
const CALM = 100

/**
 * Whether a list is scrolled so fast that its pictures need not be there: fetching and drawing
 * hundreds of them, to be gone with the next frame, is what makes scrolling stumble.
 */
export function useHurry(scroller: RefObject<HTMLElement | null>): boolean {
  const [hurrying, setHurrying] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let at = element.scrollTop
    let time = performance.now()
    let calm: number | undefined
    function onScroll(): void {
      if (!element) return
      const now = performance.now()
      const distance = Math.abs(element.scrollTop - at)
      // A jump by key comes after a rest, which is no hurry, and wants its pictures at once.
      const speed = (distance / Math.max(1, now - time)) * 1000
      if (now - time < CALM && speed > HURRY) setHurrying(true)
      at = element.scrollTop
      time = now
      window.clearTimeout(calm)
      calm = window.setTimeout(() => setHurrying(false), CALM)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      window.clearTimeout(calm)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
  return hurrying
}
