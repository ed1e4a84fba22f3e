/**
 * One way that was tried, and why it failed.
 * @typedef {object} Attempt
 * @property {string} way
 * @property {string} reason one line, or the last lines that a tool printed
 */

/** A step of the set-up that cannot succeed: what was tried, why each failed, what to do. */
export class SetupError extends Error {
  /**
   * @param {string} message what is missing, as one sentence
   * @param {{ tried?: readonly Attempt[], advice?: readonly string[] }} [details]
   */
  constructor(message, { tried = [], advice = [] } = {}) {
    super(message)
    this.name = 'SetupError'
    this.tried = tried
    this.advice = advice
  }
}

/** @param {unknown} error */
export const reasonOf = (error) => (error instanceof Error ? error.message : String(error))

/** @param {string} text @param {string} margin */
const indent = (text, margin) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => margin + line)
    .join('\n')

/**
 * The text shown when the set-up stops.
 * @param {string} step the title of the step
 * @param {unknown} error
 */
export const formatFailure = (step, error) => {
  const lines = ['', `The set-up stopped at “${step}”.`, reasonOf(error)]
  if (error instanceof SetupError) {
    if (error.tried.length > 0) lines.push('', 'Tried:')
    error.tried.forEach(({ way, reason }, index) => {
      lines.push(`  ${index + 1}. ${way}`, indent(reason, '     '))
    })
    if (error.advice.length > 0) lines.push('', 'What you can do:')
    lines.push(...error.advice.map((advice) => `  - ${advice}`))
  }
  lines.push('', 'Then run the same command again: what is done stays done.', '')
  return lines.join('\n')
}
