/** Largest photo that is decoded, in pixels: 268 million, as libvips itself suggests. */
export const MAX_PIXELS = 0x3fff * 0x3fff
