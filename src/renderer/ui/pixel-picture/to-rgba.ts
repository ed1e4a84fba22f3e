/** Pixels of one or three channels as a canvas takes them: four for each, all opaque. */
export function toRgba(pixels: Uint8Array, channels: 1 | 3): Uint8ClampedArray<ArrayBuffer> {
  const count = pixels.length / channels
  const rgba = new Uint8ClampedArray(count * 4)
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * channels
    for (let channel = 0; channel < 3; channel++) {
      rgba[pixel * 4 + channel] = pixels[from + (channels === 3 ? channel : 0)] ?? 0
    }
    rgba[pixel * 4 + 3] = 255
  }
  return rgba
}
