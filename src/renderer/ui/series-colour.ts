/** How many different colours there are for labels and runs before they repeat. */
export const seriesColourCount = 10

/** What people call each of them, in the light and in the dark theme alike. */
export const seriesColourNames = [
  'Blue',
  'Orange',
  'Turquoise',
  'Plum',
  'Mustard',
  'Sky blue',
  'Violet',
  'Green',
  'Red',
  'Brown',
] as const satisfies readonly string[] & { readonly length: typeof seriesColourCount }

/**
 * The CSS colour of the label or run with this index (an integer, 0 for the first), the same in
 * charts, chips and bars. It is a `var()`, so it follows the theme; colours repeat after ten, so
 * never let colour be the only thing that tells two series apart.
 */
export function seriesColour(index: number): string {
  const place = ((index % seriesColourCount) + seriesColourCount) % seriesColourCount
  return `var(--series-${place + 1})`
}

/** Strokes and gaps in pixels, as SVG writes them. */
const dashes = [undefined, '7 3', '2 3', '9 3 2 3', '5 5', '12 4'] as const

/**
 * What tells the line with this index (an integer, 0 for the first) from others without its colour;
 * nothing for an unbroken line. They repeat after six.
 */
export function seriesDash(index: number): string | undefined {
  const place = ((index % dashes.length) + dashes.length) % dashes.length
  return dashes[place]
}

/** Of a faint line: still 3:1 where its strokes lie close together, as raw values do. */
export const FAINT_OPACITY = 0.55
