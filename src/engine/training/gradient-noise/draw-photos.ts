import type { Random } from '#shared/domain/random.ts'

/**
 * `count` different photos of `photos`, in random order, every choice equally likely (the first
 * steps of a Fisher–Yates shuffle). It takes time and memory for those that are drawn alone.
 * @param count at most `photos`
 */
export function drawPhotos(count: number, photos: number, random: Random): Uint32Array {
  const moved = new Map<number, number>()
  const at = (place: number) => moved.get(place) ?? place
  return Uint32Array.from({ length: count }, (_, i) => {
    const place = i + Math.floor(random() * (photos - i))
    const drawn = at(place)
    moved.set(place, at(i))
    return drawn
  })
}
