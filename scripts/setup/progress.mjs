import { formatAmount, formatDuration } from './format.mjs'

/** @import { Amount } from './format.mjs' */

const REDRAW_MS = 100
const REPORT_MS = 5000

/**
 * Shows one step at a time: on a terminal as a line that is redrawn, elsewhere as a line at the
 * start, one at the end and at most one every five seconds between them.
 *
 * @typedef {object} Output
 * @property {(text: string) => unknown} write
 * @property {boolean} [isTTY]
 * @property {number} [columns]
 *
 * @param {Output} [output] standard error: standard output belongs to the command itself
 * @param {() => number} [now] milliseconds
 */
export const createProgress = (output = process.stderr, now = () => performance.now()) => {
  const live = output.isTTY === true
  let title = ''
  let phase = ''
  /** @type {Amount | undefined} */
  let amount
  let started = 0
  let shown = 0
  /** @type {NodeJS.Timeout | undefined} */
  let clock

  const line = () =>
    [`${title}: ${phase}`, amount && formatAmount(amount), formatDuration(now() - started)]
      .filter(Boolean)
      .join('  ')

  const clear = () => live && output.write('\r\x1b[2K')

  const show = () => {
    if (now() - shown < (live ? REDRAW_MS : REPORT_MS)) return
    shown = now()
    if (!live) return void output.write(`${line()}\n`)
    clear()
    // A wrapped line could not be cleared.
    output.write(line().slice(0, (output.columns || 80) - 1))
  }

  const end = () => {
    clearInterval(clock)
    clear()
  }

  return {
    /**
     * @param {string} name the step
     * @param {string} [detail] its size, where that is known
     */
    start(name, detail) {
      title = name
      phase = 'working'
      amount = undefined
      started = now()
      shown = live ? -Infinity : started
      if (!live) output.write(`${title}${detail ? ` (${detail})` : ''} …\n`)
      // The elapsed time goes on where a tool says nothing about itself.
      clock = setInterval(show, 500)
      clock.unref()
      show()
    },

    /**
     * @param {string} what what is being done now: "downloading"
     * @param {Amount} [done] how much of it
     */
    update(what, done) {
      phase = what
      amount = done
      show()
    },

    /** @param {string} [result] */
    done(result = 'ready') {
      end()
      output.write(`${title}: ${result} (${formatDuration(now() - started)})\n`)
    },

    /** @param {string} [how] */
    stop(how = 'failed') {
      end()
      output.write(`${title}: ${how} (${formatDuration(now() - started)})\n`)
    },

    /** @param {string} text one line beside the steps */
    note(text) {
      clear()
      output.write(`${text}\n`)
    },
  }
}

/** @typedef {ReturnType<typeof createProgress>} Progress */
