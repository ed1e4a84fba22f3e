import type { RunEstimate } from '#shared/domain/run-estimate/run-estimate.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { Button, Note, Stack } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { budgetText as text } from './budget-text.ts'
import { type WayOut, waysOut } from './ways-out.ts'

interface WaysOutProps {
  readonly spec: RunSpec
  readonly labels: number
  readonly estimate: RunEstimate
}

/** Changes that give the run room, each a press away, and undone like any other. */
export function WaysOut({ spec, labels, estimate }: WaysOutProps) {
  const { draft, change } = useDraft()
  const ways = waysOut(spec, labels, estimate)
  const take = ({ setting, value }: WayOut) =>
    change(
      setting === 'imageSize'
        ? { input: { ...draft.input, imageSize: value } }
        : { batchSize: value, wholeBatch: false },
    )
  return ways.map((way) => (
    <Stack key={way.setting} gap={1}>
      <Button size="small" onClick={() => take(way)}>
        {text.wayOut(way)}
      </Button>
      <Note>{text.wayOutNote(way)}</Note>
    </Stack>
  ))
}
