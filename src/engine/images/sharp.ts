import sharp from 'sharp'

// The library keeps its own caches of decoded pixels; libvips' would only add to memory.
sharp.cache(false)

/** Largest photo that is decoded, in pixels: 268 million, as libvips itself suggests. */
export const MAX_PIXELS = 0x3fff * 0x3fff

/**
 * The decoder, set up alike everywhere: a truncated or damaged photo is an error, not a half-grey
 * picture; the size is bounded before anything is allocated; the first frame stands for an animation.
 */
export const openPhoto = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1, autoOrient: true })

export const decoderVersions = { sharp: sharp.versions.sharp, libvips: sharp.versions.vips }
