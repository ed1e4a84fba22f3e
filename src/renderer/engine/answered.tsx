import type { ReactNode } from 'react'
import { ErrorState, LoadingState, type LoadingStateProps } from '#renderer/ui/index.ts'
import { problemText } from './problem-text.ts'

interface AnsweredProps<Data> {
  /** A call's answer, as `useAnswer` gives it. */
  readonly answer: {
    readonly data: Data | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  /** Says that it could not be shown. */
  readonly failed: string
  /** What is being loaded, for screen readers. */
  readonly loading: string
  readonly shape?: LoadingStateProps['shape']
  readonly children: (data: Data) => ReactNode
}

/** What a call answered; until then its outline, and where it fails the reason with a way on. */
export function Answered<Data>(props: AnsweredProps<Data>) {
  const { answer, failed, loading, shape, children } = props
  if (answer.error) {
    return (
      <ErrorState
        title={failed}
        text={problemText(answer.error).message}
        onRetry={() => void answer.refetch()}
      />
    )
  }
  if (answer.data === undefined) return <LoadingState label={loading} shape={shape} />
  return children(answer.data)
}
