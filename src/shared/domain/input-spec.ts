import { z } from 'zod'

export const Colour = z.enum(['rgb', 'grey'])
export type Colour = z.infer<typeof Colour>

/** How a photo becomes the network's input: stretched to `imageSize` × `imageSize` pixels. */
export const InputSpec = z
  .object({
    /** Pixels on each side. */
    imageSize: z.int().min(8).max(256),
    colour: Colour,
  })
  .readonly()
export type InputSpec = z.infer<typeof InputSpec>

/** Numbers per pixel. */
export const channelsOf = (colour: Colour): 1 | 3 => (colour === 'rgb' ? 3 : 1)

/** Numbers per photo: the length of the vector the first layer gets. */
export const inputLength = ({ imageSize, colour }: InputSpec): number =>
  imageSize * imageSize * channelsOf(colour)
