/** The three channels between the window and main; everything is said over these. */
export const CHANNELS = {
  /** window → main, with an answer: method, input → { output } or { problem } */
  call: 'downhill:call',
  /** main → window: event, payload */
  event: 'downhill:event',
  /** window → main: the last frame of a series was shown */
  shown: 'downhill:shown',
} as const

/** What main answers to a call: never a rejection, always data. */
export type Answer = { readonly output: unknown } | { readonly problem: unknown }

/**
 * What the page finds at `window.downhill`: no more than a way to say and to hear things. `File` is
 * the page's own type of a dropped file, which this folder, knowing no page, does not name.
 */
export interface Bridge<File> {
  readonly call: (method: string, input: unknown) => Promise<Answer>
  /** Every event, for the page's client to parse and hand out. Returns its own end. */
  readonly onEvent: (listener: (event: string, payload: unknown) => void) => () => void
  readonly shown: () => void
  /** The path of a file that the person dropped or chose; empty for a file that has none. */
  readonly pathOf: (file: File) => string
}
