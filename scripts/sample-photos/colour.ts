/** A colour as SVG writes it: `#rrggbb`. */
export type Colour = `#${string}`

type Channels = readonly [red: number, green: number, blue: number]

const channels = (colour: Colour): Channels => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const fromChannels = (values: Channels): Colour => {
  const byte = (value: number) => Math.round(Math.min(255, Math.max(0, value)))
  return `#${values.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`
}

/** The colour a fraction (0 to 1) of the way from one to another. */
export const mix = (from: Colour, to: Colour, fraction: number): Colour => {
  const [red, green, blue] = channels(from)
  const [toRed, toGreen, toBlue] = channels(to)
  const blend = (start: number, end: number) => start + (end - start) * fraction
  return fromChannels([blend(red, toRed), blend(green, toGreen), blend(blue, toBlue)])
}

/** Towards shadow. A painter's shadow is violet, never grey. */
export const shade = (colour: Colour, amount: number): Colour => mix(colour, '#2a1b3d', amount)

/** Towards light, which is a little warm. */
export const tint = (colour: Colour, amount: number): Colour => mix(colour, '#fff8ea', amount)

/** How light a colour looks, 0 for black to 1 for white. */
export const lightness = (colour: Colour): number => {
  const [red, green, blue] = channels(colour)
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255
}

/** A colour from hue (degrees), saturation and lightness (0 to 1). */
export const hsl = (hue: number, saturation: number, lightness: number): Colour => {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number): number => {
    const place = (offset + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)))
  }
  return fromChannels([channel(0), channel(8), channel(4)])
}
