/** What a decoder process may cost. */
export interface DecoderLimits {
  /** Seconds for one file. */
  readonly seconds: number
  /** Bytes of memory of one process. */
  readonly residentBytes: number
  /** Files until a process is replaced: decoders leak. */
  readonly files: number
  /** Seconds without a file until a process ends. */
  readonly idleSeconds: number
  /** Seconds until a process must have started; machines can be very busy. */
  readonly startSeconds: number
}

export const DEFAULT_LIMITS: DecoderLimits = {
  seconds: 30,
  residentBytes: 1.5e9,
  files: 2000,
  idleSeconds: 60,
  startSeconds: 60,
}
