import { SetupError, reasonOf } from './failure.mjs'
import { Interrupted } from './interrupt.mjs'

/** @import { Attempt } from './failure.mjs' */

/**
 * Several ways to the same end.
 * @template T
 * @typedef {object} Way
 * @property {string} name as people read it
 * @property {() => Promise<T>} take rejects with the reason when it does not lead there
 * @property {() => void} [undo] removes what a failed try left
 */

/**
 * Takes the first way that works.
 * @template T
 * @param {readonly Way<T>[]} ways
 * @param {{ message: string, advice: readonly string[] }} whenNone
 * @returns {Promise<T>}
 * @throws {SetupError} with every reason, when none works
 */
export const takeFirstWay = async (ways, whenNone) => {
  /** @type {Attempt[]} */
  const tried = []
  for (const way of ways) {
    try {
      return await way.take()
    } catch (error) {
      // An interrupted way did not fail; what it left is removed by the next set-up.
      if (error instanceof Interrupted) throw error
      way.undo?.()
      tried.push({ way: way.name, reason: reasonOf(error) })
    }
  }
  throw new SetupError(whenNone.message, { tried, advice: whenNone.advice })
}
