import type { UnreadableReason } from '#shared/domain/sample.ts'

/** Why one file could not be read as a photo. */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto'
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, explanation: string) {
    super(explanation)
    this.reason = reason
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, UnreadablePhoto>> = {
  EACCES: new UnreadablePhoto('noPermission', 'You have no permission to read this file.'),
  EPERM: new UnreadablePhoto('noPermission', 'You have no permission to read this file.'),
  ENOENT: new UnreadablePhoto('missing', 'The file is no longer there.'),
  EISDIR: new UnreadablePhoto('notAnImage', 'This is a folder, not a photo.'),
}

/** What the decoder's own messages mean, most telling first. */
const DECODER_MESSAGES: readonly (readonly [RegExp, UnreadableReason, string])[] = [
  [/exceeds pixel limit/i, 'tooLarge', 'The photo has more pixels than Downhill can decode.'],
  [
    /premature|truncated|unexpected end|end of (file|stream)|out of data/i,
    'truncated',
    'The photo ends too early: part of the file is missing.',
  ],
  [
    /heif|unsupported codec|bad seek|no decoder|not supported/i,
    'unsupported',
    'The photo is in a format that Downhill cannot decode.',
  ],
  [
    /unsupported image format/i,
    'notAnImage',
    'The file does not hold an image that Downhill knows.',
  ],
]

/** Puts whatever reading or decoding threw into one of the known reasons. */
export function toUnreadable(error: unknown): UnreadablePhoto {
  if (error instanceof UnreadablePhoto) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = SYSTEM_ERRORS[code]
  if (known) return known
  const message = error instanceof Error ? error.message : String(error)
  // "Input buffer contains unsupported image format" says that no decoder knew the first bytes.
  if (/contains unsupported image format/i.test(message)) {
    return new UnreadablePhoto('notAnImage', 'The file does not hold an image that Downhill knows.')
  }
  for (const [pattern, reason, explanation] of DECODER_MESSAGES) {
    if (pattern.test(message)) return new UnreadablePhoto(reason, explanation)
  }
  const words = message.replace(/^Input buffer has corrupt header:?\s*/i, '')
  return new UnreadablePhoto(
    'other',
    `The file is damaged${words === '' ? '.' : `; the decoder says: ${firstLine(words)}.`}`,
  )
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').replace(/[.\s]+$/, '')
