import { cacheFolder } from './cache.mjs'
import { formatFailure } from './failure.mjs'
import { formatDuration } from './format.mjs'
import { Interrupted, interruptible, throwIfInterrupted } from './interrupt.mjs'
import { withLock } from './lock.mjs'
import { ROOT } from './paths.mjs'
import { createProgress } from './progress.mjs'

/** @import { Progress } from './progress.mjs' */

/**
 * What every step works with.
 * @typedef {object} Context
 * @property {string} root the checkout
 * @property {string} cache what checkouts share
 * @property {Progress} progress
 */

/**
 * One step of the set-up. It may count on those before it.
 * @typedef {object} Step
 * @property {string} title
 * @property {(context: Context) => boolean | Promise<boolean>} isDone cheap: asked at every start
 * @property {(context: Context) => Promise<string>} run gives what there is now, in a few words
 */

/**
 * Whether nothing is to be done.
 * @param {readonly Step[]} steps
 * @param {Context} context
 */
const allDone = async (steps, context) => {
  for (const step of steps) if (!(await step.isDone(context))) return false
  return true
}

/**
 * @param {readonly Step[]} steps
 * @param {Context} context
 * @returns {Promise<number>} the exit code: 0 when every step is done
 */
const runSteps = async (steps, context) => {
  const { progress } = context
  for (const step of steps) {
    if (await step.isDone(context)) continue
    progress.start(step.title)
    try {
      throwIfInterrupted()
      progress.done(await step.run(context))
    } catch (error) {
      const isInterrupt = error instanceof Interrupted
      progress.stop(isInterrupt ? 'interrupted' : 'failed')
      if (isInterrupt) throw error
      progress.note(formatFailure(step.title, error))
      return 1
    }
  }
  return 0
}

/**
 * Does the steps that are not done yet. Everything it says goes to standard error. When a step
 * cannot succeed, or when it is interrupted, it says so and ends the process.
 * @param {readonly Step[]} steps in order
 * @param {{ quiet?: boolean }} [options] quiet: say nothing when nothing is to be done
 */
export const setUp = async (steps, { quiet = false } = {}) => {
  const started = performance.now()
  const progress = createProgress()
  /** @type {Context} */
  const context = { root: ROOT, cache: cacheFolder(), progress }
  if (await allDone(steps, context)) {
    const took = formatDuration(performance.now() - started)
    if (!quiet) progress.note(`Set-up is complete (${took})`)
    return
  }
  try {
    const code = await interruptible(() =>
      withLock(
        context.cache,
        context.root,
        () => runSteps(steps, context),
        (pid) => progress.note(`Another set-up (process ${pid}) is at work here; waiting for it.`),
      ),
    )
    if (code !== 0) process.exit(code)
    progress.note(`Set-up is complete (${formatDuration(performance.now() - started)})`)
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    progress.note(`${error.message} The same command goes on from here.`)
    process.exit(error.exitCode)
  }
}
