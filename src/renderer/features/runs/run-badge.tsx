import { CircleCheck, CirclePause, CircleStop, CircleX, LoaderCircle } from 'lucide-react'
import type { RunState } from '#shared/domain/run.ts'
import { Badge, type BadgeProps } from '#renderer/ui/index.ts'
import { text } from './text.ts'

const LOOKS: Readonly<Record<RunState, Pick<BadgeProps, 'tone' | 'icon'>>> = {
  preparing: { tone: 'accent', icon: LoaderCircle },
  training: { tone: 'accent', icon: LoaderCircle },
  stopping: { tone: 'accent', icon: LoaderCircle },
  pausing: { tone: 'accent', icon: LoaderCircle },
  paused: { tone: 'warn', icon: CirclePause },
  finished: { tone: 'good', icon: CircleCheck },
  stopped: { tone: 'neutral', icon: CircleStop },
  failed: { tone: 'bad', icon: CircleX },
}

export function RunBadge({ state }: { readonly state: RunState }) {
  return <Badge {...LOOKS[state]}>{text.states[state]}</Badge>
}
