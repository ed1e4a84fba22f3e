import {
  MOST_CHECKPOINT_BYTES as MOST_BYTES,
  MOST_CHECKPOINTS as MOST,
} from '#shared/domain/run-estimate/checkpoint-plan.ts'

/**
 * The steps of those checkpoints that can go. The first and the last stay; of the others the one
 * whose neighbours are nearest to each other goes first, so that what is left lies evenly over the
 * run.
 */
export function superfluous(
  checkpoints: readonly { readonly step: number; readonly bytes: number }[],
): readonly number[] {
  const left = [...checkpoints]
  const gone: number[] = []
  const bytes = () => left.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0)
  while (left.length > 2 && (left.length > MOST || bytes() > MOST_BYTES)) {
    const inner = left.slice(1, -1)
    const gapAround = (index: number) => (left[index + 2]?.step ?? 0) - (left[index]?.step ?? 0)
    const [nearest] = inner.map((_, index) => index).sort((a, b) => gapAround(a) - gapAround(b))
    const [removed] = left.splice((nearest ?? 0) + 1, 1)
    if (removed) gone.push(removed.step)
  }
  return gone
}
