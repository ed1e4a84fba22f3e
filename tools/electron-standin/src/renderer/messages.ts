import type { Json } from './codec.ts'

/** What the main process tells a page's preload world; sent in batches, in order. */
export type ToPage =
  | { readonly type: 'send'; readonly channel: string; readonly args: Json }
  | { readonly type: 'reply'; readonly id: number; readonly value: Json }
  | { readonly type: 'failure'; readonly id: number; readonly error: string }
  | { readonly type: 'accelerators'; readonly keys: readonly string[] }

/** What a page's preload world tells the main process. */
export type FromPage =
  | { readonly type: 'send'; readonly channel: string; readonly args: Json }
  | {
      readonly type: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: Json
    }
  | { readonly type: 'accelerator'; readonly key: string }
  | { readonly type: 'preload-error'; readonly path: string; readonly error: string }

/** What a page's preload world is told before it starts. */
export type PreloadSettings = {
  /** A secret: part of the names of the events that the two worlds exchange. */
  readonly nonce: string
  /** The global function that reaches the main process. */
  readonly binding: string
  /** The global function that the main process calls with a batch of {@link ToPage}. */
  readonly receiver: string
  readonly accelerators: readonly string[]
  /** The `process` object that the preload script sees. */
  readonly process: Readonly<Record<string, unknown>>
}

/** What the page's own world is told. */
export type MainWorldSettings = {
  readonly nonce: string
  readonly fetchableSchemes: readonly string[]
}
