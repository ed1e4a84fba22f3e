import type { InputSpec } from '#shared/domain/input-spec.ts'

/** The folder of the cache of pixels for networks of one input. */
export const pixelCacheName = ({ imageSize, colour }: InputSpec): string =>
  `${imageSize}x${imageSize}-${colour}`
