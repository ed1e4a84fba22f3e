/** A decoder process: decodes one file at a time for the pool, and may die of it. */
import { decodeSingly, decoderVersions } from '#engine/images/sharp.ts'
import { toUnreadable } from '#engine/images/unreadable.ts'
import { decodeFile } from './decode-file.ts'
import { DecodeRequest, type DecoderMessage } from './messages.ts'

/** Milliseconds between two reports of memory while a file is being decoded. */
const TELL_MEMORY_EVERY = 100

if (!process.send) throw new Error('This program is a part of Downhill and is started by it.')
const write = process.send.bind(process)
const ignore = () => undefined
// Without a callback, Node would throw what a parent that just ended makes of it.
const tell = (message: DecoderMessage) => void write(message, undefined, undefined, ignore)

let busy = false

async function answer(request: DecodeRequest): Promise<void> {
  busy = true
  try {
    tell({ type: 'decoded', result: await decodeFile(request) })
  } catch (error) {
    const { reason, message: explanation } = toUnreadable(error)
    tell({ type: 'unreadable', reason, explanation })
  } finally {
    busy = false
  }
}

// Ctrl-C reaches every process of the terminal; only the first parent decides what it means.
process.on('SIGINT', ignore)
// Nothing is written here that could be torn, and an orderly exit would wait for the decoder.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', (raw) => void answer(DecodeRequest.parse(raw)))
setInterval(() => {
  if (busy) tell({ type: 'memory', residentBytes: process.memoryUsage.rss() })
}, TELL_MEMORY_EVERY)

// Each core has a process of its own.
decodeSingly()
tell({ type: 'ready', versions: decoderVersions })
