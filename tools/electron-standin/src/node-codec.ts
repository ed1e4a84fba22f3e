import { makeCodec } from './renderer/codec.ts'

/** The codec of the main process's end of IPC. */
export const codec = makeCodec({
  toText: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  toBytes: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})
