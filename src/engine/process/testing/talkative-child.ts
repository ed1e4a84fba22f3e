/** A child that talks to its parent without pause, and ends in order when its parent is gone. */
import { connectParent } from '../parent.ts'

const { port, onGone } = connectParent()
onGone(() => process.exit(0))

function talk(): void {
  for (let id = 0; id < 20; id++) port.send({ type: 'event', event: 'talk', payload: { id } })
  setImmediate(talk)
}
talk()
