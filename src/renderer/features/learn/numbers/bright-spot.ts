/**
 * A bright spot above the middle of a dark photo, as brightness from 0, black, to 255, white: row
 * by row from the top left.
 *
 * @param size pixels of each side
 */
export function brightSpot(size: number): readonly number[] {
  return Array.from({ length: size * size }, (_, i) => {
    const [row, column] = [Math.floor(i / size), i % size]
    const [x, y] = [(column + 0.5) / size - 0.6, (row + 0.5) / size - 0.4]
    return Math.round(20 + 225 * Math.exp(-(x * x + y * y) / 0.09))
  })
}
