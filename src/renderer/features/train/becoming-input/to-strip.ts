/**
 * A picture's numbers one after the other, joined to `length` pixels where there are more: each is
 * the mean of its part of the vector, channel by channel.
 * @param pixels uint8 [height, width, channels], row by row
 * @returns uint8 [1, at most length, channels]
 */
export function toStrip(pixels: Uint8Array, channels: 1 | 3, length: number): Uint8Array {
  const count = pixels.length / channels
  const columns = Math.min(length, count)
  const strip = new Uint8Array(columns * channels)
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * count) / columns)
    const to = Math.floor(((column + 1) * count) / columns)
    for (let channel = 0; channel < channels; channel++) {
      let sum = 0
      for (let pixel = from; pixel < to; pixel++) sum += pixels[pixel * channels + channel] ?? 0
      strip[column * channels + channel] = Math.round(sum / (to - from))
    }
  }
  return strip
}
