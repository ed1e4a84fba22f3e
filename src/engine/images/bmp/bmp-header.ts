import { MAX_PIXELS } from '../max-pixels.ts'
import { UnreadablePhoto } from '../unreadable.ts'

/** How the pixels of a BMP are stored; the names are those of Microsoft's documentation. */
const BI_RGB = 0
const BI_RLE8 = 1
const BI_RLE4 = 2
const BI_BITFIELDS = 3
const BI_ALPHABITFIELDS = 6

/** Bytes of the file's own header, before that of the picture. */
const FILE_HEADER = 14
/** Bytes of the picture's header in OS/2's first version and in Windows' first. */
const OS2_HEADER = 12
const WINDOWS_HEADER = 40
/** All that there were: two of OS/2, five of Windows. */
const HEADERS: readonly number[] = [OS2_HEADER, WINDOWS_HEADER, 52, 56, 64, 108, 124]

/** Where a channel's bits lie in a pixel: red, green, blue and alpha. */
export type Masks = readonly [red: number, green: number, blue: number, alpha: number]

export interface BmpHeader {
  readonly width: number
  readonly height: number
  /** Whether the first row of the file is the lowest of the picture. */
  readonly bottomUp: boolean
  readonly bits: 1 | 4 | 8 | 16 | 24 | 32
  readonly runLength: boolean
  readonly masks: Masks
  /** Blue, green and red of each colour; the colours are `paletteEntry` bytes apart. */
  readonly palette: Uint8Array
  readonly paletteEntry: 3 | 4
  /** Where the pixels begin. */
  readonly pixelsAt: number
}

/** A BMP begins with these letters; so does a text, but not with a picture's header behind them. */
export const isBmp = (bytes: Uint8Array): boolean =>
  bytes.length >= FILE_HEADER + 4 &&
  bytes[0] === 0x42 &&
  bytes[1] === 0x4d &&
  HEADERS.includes(viewOf(bytes).getUint32(FILE_HEADER, true))

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Reads the headers of a BMP. What it says is possible: its pixels are in the file where they are
 * not compressed, and few enough.
 * @throws UnreadablePhoto
 */
export function readBmpHeader(file: Uint8Array): BmpHeader {
  const view = viewOf(file)
  const size = view.getUint32(FILE_HEADER, true)
  const paletteStart = FILE_HEADER + size
  if (paletteStart > file.length) throw cutShort()
  const old = size === OS2_HEADER
  const width = old ? view.getUint16(18, true) : view.getInt32(18, true)
  const rows = old ? view.getUint16(20, true) : view.getInt32(22, true)
  const bits = view.getUint16(old ? 24 : 28, true)
  const compression = old ? BI_RGB : view.getUint32(30, true)
  if (width <= 0 || rows === 0) {
    throw new UnreadablePhoto(
      'other',
      'The file is damaged: its picture has no width or no height.',
    )
  }
  const height = Math.abs(rows)
  if (width * height > MAX_PIXELS) {
    throw new UnreadablePhoto('tooLarge', 'The photo has more pixels than Downhill can decode.')
  }
  if (!isDepth(bits) || !isPossible(bits, compression, size)) throw notRead(bits, compression)

  const pixelsAt = view.getUint32(10, true)
  const hasMasks = compression === BI_BITFIELDS || compression === BI_ALPHABITFIELDS
  const header = {
    width,
    height,
    bottomUp: rows > 0,
    bits,
    runLength: compression === BI_RLE8 || compression === BI_RLE4,
    masks: hasMasks ? readMasks(view, size, compression) : DEFAULT_MASKS[bits === 16 ? 16 : 32],
    ...readPalette(file, { size, bits, pixelsAt }),
    pixelsAt,
  }
  if (!header.runLength && pixelsAt + rowBytes(header) * height > file.length) throw cutShort()
  // A run makes 255 pixels at the most of two bytes, so that a small file cannot claim much memory.
  if (header.runLength && width * height > file.length * 128) throw cutShort()
  return header
}

/** A row ends at a multiple of four bytes. */
export const rowBytes = ({ width, bits }: Pick<BmpHeader, 'width' | 'bits'>): number =>
  Math.ceil((width * bits) / 32) * 4

const isDepth = (bits: number): bits is BmpHeader['bits'] => [1, 4, 8, 16, 24, 32].includes(bits)

function isPossible(bits: number, compression: number, headerSize: number): boolean {
  switch (compression) {
    case BI_RGB:
      return true
    case BI_RLE8:
      return bits === 8
    case BI_RLE4:
      return bits === 4
    case BI_BITFIELDS:
    case BI_ALPHABITFIELDS:
      // OS/2's second version means other things by these numbers.
      return (bits === 16 || bits === 32) && headerSize !== 64
    default:
      return false
  }
}

/** Five bits a channel, or eight. The bits that are left over mean nothing. */
const DEFAULT_MASKS: Readonly<Record<16 | 32, Masks>> = {
  16: [0x7c00, 0x03e0, 0x001f, 0],
  32: [0xff0000, 0xff00, 0xff, 0],
}

function readMasks(view: DataView, headerSize: number, compression: number): Masks {
  // Behind Windows' first header or within the later ones: at the same place.
  const at = FILE_HEADER + WINDOWS_HEADER
  const hasAlpha = headerSize >= 56 || compression === BI_ALPHABITFIELDS
  if (at + (hasAlpha ? 16 : 12) > view.byteLength) throw cutShort()
  const mask = (index: number) => view.getUint32(at + index * 4, true)
  return [mask(0), mask(1), mask(2), hasAlpha ? mask(3) : 0]
}

function readPalette(
  file: Uint8Array,
  { size, bits, pixelsAt }: Readonly<Record<'size' | 'bits' | 'pixelsAt', number>>,
): Pick<BmpHeader, 'palette' | 'paletteEntry'> {
  const paletteEntry = size === OS2_HEADER ? 3 : 4
  const start = FILE_HEADER + size
  // How many colours there are is often said wrongly; the pixels show where they end.
  const end = Math.min(start + (bits > 8 ? 0 : 2 ** bits * paletteEntry), file.length)
  return { palette: file.subarray(start, Math.max(start, Math.min(end, pixelsAt))), paletteEntry }
}

export const cutShort = () =>
  new UnreadablePhoto('truncated', 'The photo ends too early: part of the file is missing.')

const notRead = (bits: number, compression: number) =>
  new UnreadablePhoto(
    'unsupported',
    `This is a BMP of a kind that Downhill cannot decode (${bits} bits, compression ${compression}). Save it as JPEG or PNG to use it.`,
  )
