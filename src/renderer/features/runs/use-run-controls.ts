import { useCall } from '#renderer/engine/queries.ts'

/** One of a run's buttons. */
interface Control {
  readonly press: () => void
  readonly busy: boolean
}

export interface RunControls {
  readonly pause: Control
  readonly resume: Control
  readonly stop: Control
  /** Why the last one that was pressed did not work. */
  readonly error: Error | null
}

/** What can be done to a run: interrupt it, go on with it, end it. */
export function useRunControls(runId: number): RunControls {
  const calls = {
    pause: useCall('runs.pause'),
    resume: useCall('runs.resume'),
    stop: useCall('runs.stop'),
  }
  const control = (name: keyof typeof calls): Control => ({
    press: () => {
      for (const call of Object.values(calls)) call.reset()
      calls[name].mutate({ runId })
    },
    busy: calls[name].isPending,
  })
  return {
    pause: control('pause'),
    resume: control('resume'),
    stop: control('stop'),
    error: calls.pause.error ?? calls.resume.error ?? calls.stop.error,
  }
}
