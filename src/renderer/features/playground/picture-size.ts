/** Of a picture in pixels; its width only until it is known. */
export const PICTURE = { width: 520, height: 320 }
