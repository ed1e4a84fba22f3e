import type { Beginning } from '#renderer/engine/begin-from.ts'
import { Button, Callout } from '#renderer/ui/index.ts'
import { isOffered } from '../draft/draft-of.ts'
import { beginningText as text } from './beginning-text.ts'

interface BeginningNoteProps {
  readonly from: Beginning
  readonly onForget: () => void
}

/** Says that the run goes on with the weights of another, and lets that be undone. */
export function BeginningNote({ from, onForget }: BeginningNoteProps) {
  return (
    <Callout
      title={text.title(from.runId, from.epoch, from.step)}
      actions={
        <Button size="small" onClick={onForget}>
          {text.forget}
        </Button>
      }
    >
      <p>{text.what(from.runId)}</p>
      {!isOffered(from.spec) && <p>{text.notOffered}</p>}
    </Callout>
  )
}
