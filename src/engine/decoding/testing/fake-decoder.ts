/**
 * A program in the decoder's place that does what the name of a file says. Otherwise a file's pixels
 * are the process's own number.
 */
import type { DecodeRequest, DecoderMessage } from '../messages.ts'

const tell = (message: DecoderMessage) => process.send?.(message)

let poisoned = false
const swollen: Buffer[] = []

const BEHAVIOUR: Readonly<Record<string, () => void>> = {
  hang: () => undefined,
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  exit: () => process.exit(3),
  swell: () => void setInterval(() => swollen.push(Buffer.alloc(20_000_000, 1)), 5),
  'say-swollen': () => tell({ type: 'memory', residentBytes: 1e12 }),
  babble: () => process.send?.({ type: 'nonsense' }),
  misanswer: () => tell({ type: 'decoded', result: 'no bytes' }),
  damaged: () => tell({ type: 'unreadable', reason: 'truncated', explanation: 'It is cut.' }),
}

process.on('disconnect', () => process.exit(0))
// The pool is what sends.
process.on('message', ({ path }: DecodeRequest) => {
  if (poisoned) process.kill(process.pid, 'SIGSEGV')
  poisoned = path === 'poison'
  const behave = BEHAVIOUR[path]
  if (behave) behave()
  else tell({ type: 'decoded', result: new Uint8Array(Uint32Array.of(process.pid).buffer) })
})
tell({ type: 'ready', versions: { sharp: '1.0.0', libvips: '2.0.0' } })
