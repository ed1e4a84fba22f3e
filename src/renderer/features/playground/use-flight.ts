import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Pixel } from './scale.ts'

interface Flight {
  readonly from: Pixel
  readonly to: Pixel
}

/**
 * Moves the children of a group, each from one place to another. Frames are drawn past React: each
 * changes one attribute of each child.
 *
 * @param step which flight it is, so that one that leads nowhere ends like any other
 * @param duration milliseconds; null leaves all where they begin
 * @param onArrive called once, when all are there
 */
export function useFlight(
  flights: readonly Flight[],
  step: number,
  duration: number | null,
  onArrive: () => void,
): RefObject<SVGGElement | null> {
  const group = useRef<SVGGElement>(null)
  // Flights that lead from and to the same places are the same, whatever was rendered meanwhile.
  const places = flights
    .map(({ from, to }) => [from.x, from.y, to.x, to.y].map((each) => each.toFixed(1)).join(' '))
    .join(',')
  useLayoutEffect(() => {
    const each = places.split(',').map((place) => place.split(' ').map(Number))
    const put = (share: number) => {
      const eased = share * share * (3 - 2 * share)
      for (const [i, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]] of each.entries()) {
        const x = x1 + (x2 - x1) * eased
        const y = y1 + (y2 - y1) * eased
        group.current?.children[i]?.setAttribute('transform', `translate(${x} ${y})`)
      }
    }
    put(0)
    if (duration === null) return undefined
    const begin = performance.now()
    let frame = requestAnimationFrame(function draw(now) {
      const share = Math.min(1, Math.max(0, (now - begin) / duration))
      put(share)
      if (share < 1) frame = requestAnimationFrame(draw)
      else onArrive()
    })
    return () => cancelAnimationFrame(frame)
  }, [places, step, duration, onArrive])
  return group
}
