import { z } from 'zod'

/** Typed arrays, as structured clone carries them between processes. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes')
export const Floats = z.custom<Float32Array>(
  (value) => value instanceof Float32Array,
  'expected 32-bit floats',
)
export const Uint32s = z.custom<Uint32Array>(
  (value) => value instanceof Uint32Array,
  'expected 32-bit whole numbers',
)
export const Uint16s = z.custom<Uint16Array>(
  (value) => value instanceof Uint16Array,
  'expected 16-bit whole numbers',
)
