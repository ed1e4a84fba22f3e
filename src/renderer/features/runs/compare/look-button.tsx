import { ScanEye } from 'lucide-react'
import { useState } from 'react'
import type { RunComparison } from '#shared/domain/run-comparison.ts'
import { desktop } from '#renderer/engine/client.ts'
import { useIsBusy } from '#renderer/engine/current.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Tooltip } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface LookButtonProps {
  readonly comparison: RunComparison
  readonly onLooked: () => void
}

/** Lets those networks look at the photos of which it is not known photo by photo what they say. */
export function LookButton({ comparison, onLooked }: LookButtonProps) {
  const [state, setState] = useState<'asked' | 'looking' | 'looked'>('asked')
  const tellProblem = useTellProblem()
  const isBusy = useIsBusy()
  const unknown = comparison.besideBest.filter(({ disagreement }) => disagreement === null)
  const runIds = [...new Set(unknown.flatMap(({ runId, bestId }) => [bestId, runId]))]
  // What changed since a run was judged stays unknown, however often its network looks.
  if (runIds.length === 0 || state === 'looked') return null
  const look = async () => {
    setState('looking')
    try {
      for (const runId of runIds) {
        await desktop().call('predictions.make', { runId })
        await desktop().call('predictions.settled', { runId })
      }
      setState('looked')
    } catch (error) {
      setState('asked')
      tellProblem(text.notLooked)(error)
    }
    onLooked()
  }
  const reason = isBusy && state !== 'looking' ? text.busy : undefined
  const button = (
    <Button
      size="small"
      icon={ScanEye}
      busy={state === 'looking'}
      disabledReason={reason}
      onClick={() => void look()}
    >
      {text.look}
    </Button>
  )
  return reason === undefined ? <Tooltip content={text.lookHint}>{button}</Tooltip> : button
}
