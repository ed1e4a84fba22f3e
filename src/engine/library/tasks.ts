import { ProblemError } from '#shared/contract/problem.ts'
import type { Task } from '#shared/domain/task.ts'

export interface TaskProgress {
  readonly signal: AbortSignal
  /** Says how much is done; `total` may become known only while working. */
  readonly report: (done: number, total?: number) => void
}

/** The one long task that may run at a time, with its progress, estimate and cancel. */
export interface TaskRunner {
  readonly current: () => Task | null
  /** @throws ProblemError BUSY when a task runs */
  readonly requireFree: () => void
  /**
   * Runs `work` as the task. `done` is what was done in an earlier go: it counts as progress, but
   * says nothing about how fast it goes now. One that gives way ends with CANCELLED when another
   * begins, and is told of only when it lasts.
   * @throws ProblemError BUSY when another runs; CANCELLED when it was cancelled
   */
  readonly run: <T>(
    about: Pick<Task, 'kind' | 'title' | 'unit' | 'total'> & Partial<Pick<Task, 'done'>>,
    work: (progress: TaskProgress) => Promise<T>,
    options?: { readonly givesWay?: boolean },
  ) => Promise<T>
  /** Resolves when no task runs; at once when none does. */
  readonly idle: () => Promise<void>
  /** Asks the task to end; a task that is already over is no error. */
  readonly cancel: (taskId: number) => void
  readonly cancelCurrent: () => void
}

/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 100
/** Milliseconds after which a task that gives way is told of. */
const QUIET = 300

export function createTaskRunner(tell: (task: Task | null) => void): TaskRunner {
  let nextId = 1
  let running:
    { task: Task; readonly abort: AbortController; readonly givesWay: boolean } | undefined

  const waiting = new Set<() => void>()

  function requireFree(): void {
    if (!running || running.givesWay) return
    throw new ProblemError(
      'BUSY',
      `Downhill is busy: ${running.task.title}. Wait until that is done, or cancel it.`,
    )
  }

  return {
    current: () => running?.task ?? null,
    requireFree,
    async run(about, work, { givesWay = false } = {}) {
      requireFree()
      running?.abort.abort()
      const abort = new AbortController()
      const { done: doneBefore = 0 } = about
      const task: Task = { ...about, id: nextId++, done: doneBefore, secondsLeft: null }
      const mine = { abort, task, givesWay }
      running = mine
      const startedAt = performance.now()
      let toldAt = -Infinity
      if (!givesWay) tell(mine.task)
      try {
        return await work({
          signal: abort.signal,
          report(done, total = mine.task.total) {
            const now = performance.now()
            mine.task = {
              ...mine.task,
              done,
              total,
              secondsLeft: estimate(done - doneBefore, total - doneBefore, now - startedAt),
            }
            if (running !== mine || (givesWay && now - startedAt < QUIET)) return
            if (now - toldAt < TELL_EVERY && done < total) return
            toldAt = now
            tell(mine.task)
          },
        })
      } finally {
        // Another that it gave way to may be under way.
        if (running === mine) {
          running = undefined
          tell(null)
          for (const resolve of waiting) resolve()
          waiting.clear()
        }
      }
    },
    idle: () => (running ? new Promise((resolve) => void waiting.add(resolve)) : Promise.resolve()),
    cancel(taskId) {
      if (running?.task.id === taskId) running.abort.abort()
    },
    cancelCurrent: () => running?.abort.abort(),
  }
}

/** Seconds left if the rest goes on as it went so far; null until that can be said. */
function estimate(done: number, total: number, elapsed: number): number | null {
  if (done === 0 || total === 0 || elapsed < 500) return null
  return ((elapsed / done) * Math.max(0, total - done)) / 1000
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError('CANCELLED', 'It was cancelled.')
}
