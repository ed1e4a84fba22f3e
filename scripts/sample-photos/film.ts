import sharp from 'sharp'
import { type Photo, photoSize } from './photo.ts'
import { type Random } from './random.ts'
import { type Camera } from './scene.ts'

/** Takes the picture: light, vignette and grain on RGB pixels, in place. */
const expose = (pixels: Uint8Array, camera: Camera, random: Random): void => {
  const gains = [1 + camera.warmth, 1, 1 - camera.warmth].map((gain) => gain * camera.exposure)
  for (let index = 0; index < pixels.length; index += 3) {
    const pixel = index / 3
    const across = (pixel % photoSize) / photoSize - 0.5
    const down = Math.floor(pixel / photoSize) / photoSize - 0.5
    const corner = 1 - camera.vignette * 2 * (across * across + down * down)
    const grain = random.bell() * camera.grain
    for (let channel = 0; channel < 3; channel += 1) {
      const light = (pixels[index + channel] ?? 0) * (gains[channel] ?? 1) * corner
      const speck = grain + random.bell() * camera.grain * 0.4
      pixels[index + channel] = Math.min(255, Math.max(0, Math.round(light + speck)))
    }
  }
}

/** Rasterises a photo and develops it: the bytes of a JPEG file. */
export const developPhoto = async ({ svg, camera }: Photo, random: Random): Promise<Buffer> => {
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).toColourspace('srgb')
  const focused = camera.blur > 0.3 ? drawn.blur(camera.blur) : drawn
  const pixels = await focused.raw().toBuffer()
  expose(pixels, camera, random)
  return sharp(pixels, { raw: { width: photoSize, height: photoSize, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}
