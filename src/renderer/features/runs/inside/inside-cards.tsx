import type { Run } from '#shared/domain/run.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { NetworkCard } from './network-card.tsx'
import { useEpochChoice } from './use-epoch-choice.ts'
import { WatchedCard } from './watched-card.tsx'

/** What a run's network sees and says, epoch by epoch. */
export function InsideCards({ run }: { readonly run: Run }) {
  const choice = useEpochChoice()
  const { data: watched } = useAnswer('runs.watched', { runId: run.id }, { keepPrevious: true })
  return (
    <>
      <NetworkCard run={run} choice={choice} sampleId={watched?.photos[0]?.sampleId} />
      {watched && <WatchedCard run={run} watched={watched} epoch={choice.epoch} />}
    </>
  )
}
