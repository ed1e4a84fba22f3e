/** photo://samples/<id>?size=<pixels>: a thumbnail of a sample of the open project. */
export const PHOTO_SCHEME = 'photo'

const MIN_SIZE = 16
const MAX_SIZE = 8192

export interface PhotoRequest {
  readonly sampleId: number
  /** Pixels of the longer side. */
  readonly size: number
}

/** What a photo: address asks for; undefined for anything but a whole, bounded request. */
export function parsePhotoAddress(address: string): PhotoRequest | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== `${PHOTO_SCHEME}:` || url.host !== 'samples') return undefined
  const sampleId = wholeNumber(url.pathname.slice(1))
  const size = wholeNumber(url.searchParams.get('size') ?? '')
  if (sampleId === undefined || sampleId === 0) return undefined
  if (size === undefined || size < MIN_SIZE || size > MAX_SIZE) return undefined
  return { sampleId, size }
}

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined
