import { waysOver, type Ways } from './ways.ts'

/** An engine process's way to the process that started it. */
export interface Parent extends Ways {
  /** The parent ended or asks this process to end. */
  readonly onGone: (listener: () => void) => void
}

const ignore = () => undefined

/** @throws Error when this program was started by hand instead of by Downhill */
export function connectParent(): Parent {
  if (!process.send) throw new Error('This program is a part of Downhill and is started by it.')
  const send = process.send.bind(process)
  const onGone = (listener: () => void) => void process.on('disconnect', listener)
  // Ctrl-C reaches every process of the terminal; only the parent decides what it means.
  process.on('SIGINT', () => undefined)

  const ways = waysOver({
    isOpen: () => process.connected,
    send(envelope) {
      // After the parent's end there is nobody to hear it, and this process is about to end too.
      // The parent can also end between this look and the writing: without a callback, Node would
      // throw that as an error that nobody can catch, before what must be saved was saved.
      if (process.connected) send(envelope, undefined, undefined, ignore)
    },
    listen: (listener) => void process.on('message', listener),
    onClosed: onGone,
  })
  return { ...ways, onGone }
}
