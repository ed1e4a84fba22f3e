/** Pixels of the picture for each of the screen's. */
const SCALE = 2
/** Pixels around everything, and between lines of text. */
const EDGE = 16
const LINE = 18

/** What the looks of a chart's shapes and words depend on. */
const STYLES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['stroke-linejoin', 'stroke-linecap', 'opacity', 'visibility', 'display', 'text-anchor'],
  ...['font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'paint-order'],
] as const

/** A chart's own drawing: that of recharts, or one that a page drew itself. */
const PICTURE = ['svg.recharts-surface', 'svg[data-picture]', 'canvas[data-picture]']
  .map((picture) => `[role=img] ${picture}`)
  .join()

/** Parts that are there only while the pointer is over the chart. */
const PASSING = '.recharts-tooltip-cursor, .recharts-active-dot'

/**
 * A chart as a PNG picture of twice its size on the screen, in the colours in which it is shown:
 * its title, its sentence, its legend, its lines with both axes.
 *
 * @param frame the element that holds all of it
 * @throws Error where the frame shows no picture
 */
export async function pictureBytes(
  frame: HTMLElement,
  { title, summary }: { readonly title: string; readonly summary: string },
): Promise<Uint8Array> {
  const shown = frame.querySelector<SVGSVGElement | HTMLCanvasElement>(PICTURE)
  if (!shown) throw new Error(`“${title}” shows no picture.`)
  const { width, height } = shown.getBoundingClientRect()
  const whole = width + 2 * EDGE
  const head = drawHead(frame, { title, summary, width })
  const full = head.height + height + EDGE
  const lines =
    shown instanceof HTMLCanvasElement
      ? element('image', { href: shown.toDataURL() })
      : copyWithStyles(shown)
  lines.setAttribute('x', String(EDGE))
  lines.setAttribute('y', String(head.height))
  lines.setAttribute('width', String(width))
  lines.setAttribute('height', String(height))
  const picture = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: whole,
    height: full,
    viewBox: `0 0 ${whole} ${full}`,
  })
  const ground = element('rect', { width: whole, height: full, fill: groundOf(frame) })
  picture.append(ground, ...head.parts, lines)
  return toPng(new XMLSerializer().serializeToString(picture), whole * SCALE, full * SCALE)
}

type Head = { readonly parts: readonly SVGElement[]; readonly height: number }

function drawHead(
  frame: HTMLElement,
  { title, summary, width }: { title: string; summary: string; width: number },
): Head {
  const { fontFamily, color } = getComputedStyle(frame)
  const word = (content: string, place: { x: number; y: number }, look: object) => {
    const part = element('text', { ...place, fill: color, 'font-family': fontFamily, ...look })
    part.textContent = content
    return part
  }
  let y = EDGE + LINE / 2 + 6
  const parts: SVGElement[] = [word(title, { x: EDGE, y }, { 'font-size': 15, 'font-weight': 600 })]
  for (const line of wrapped(summary, width, `13px ${fontFamily}`)) {
    y += LINE
    parts.push(word(line, { x: EDGE, y }, { 'font-size': 13 }))
  }
  let x = EDGE
  let inRow = false
  for (const entry of frame.querySelectorAll<HTMLElement>('[data-legend-entry]')) {
    const name = entry.textContent
    const room = 24 + measure(name, `12px ${fontFamily}`) + EDGE
    if (!inRow || x + room > width + EDGE) {
      y += LINE
      x = EDGE
      inRow = true
    }
    const sample = entry.querySelector('svg')
    if (sample) {
      const copy = copyWithStyles(sample)
      copy.setAttribute('x', String(x))
      copy.setAttribute('y', String(y - 8))
      parts.push(copy)
    }
    parts.push(word(name, { x: x + 22, y }, { 'font-size': 12 }))
    x += room
  }
  return { parts, height: y + LINE / 2 }
}

/** A part of the page as it looks, free of the page's style sheets. */
function copyWithStyles(from: SVGElement): SVGElement {
  const copy = from.cloneNode(true) as SVGElement
  const originals = from.querySelectorAll('*')
  for (const [i, part] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const original = originals[i]
    if (!original) continue
    const look = getComputedStyle(original)
    for (const name of STYLES) part.style.setProperty(name, look.getPropertyValue(name))
    part.removeAttribute('class')
    if (original.matches(PASSING) || original.closest(PASSING)) part.style.display = 'none'
  }
  copy.removeAttribute('class')
  copy.removeAttribute('style')
  return copy
}

/** What the frame stands on: the nearest ground behind it that is not clear. */
function groundOf(frame: HTMLElement): string {
  for (let at: HTMLElement | null = frame; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (backgroundColor !== 'transparent' && !backgroundColor.endsWith(', 0)'))
      return backgroundColor
  }
  return 'white'
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') made.setAttribute(key, String(value))
  }
  return made
}

function measure(words: string, font: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return words.length * 7
  context.font = font
  return context.measureText(words).width
}

/** A text in lines that are no wider than so many pixels. */
function wrapped(words: string, width: number, font: string): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`, font) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

async function toPng(svg: string, width: number, height: number): Promise<Uint8Array> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This window cannot draw pictures.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture is too large to be drawn.')
  return new Uint8Array(await blob.arrayBuffer())
}
