/**
 * A size in bytes as people read it: "0 MB", "12 MB", "1.2 GB".
 * @param {number} bytes
 */
export const formatSize = (bytes) =>
  bytes >= 999.5e6 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`

/**
 * A duration: "0.1 s", "12 s", "3 min 05 s".
 * @param {number} milliseconds
 */
export const formatDuration = (milliseconds) => {
  const seconds = milliseconds / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}

/**
 * How far an amount has come.
 * @param {Amount} amount
 *
 * @typedef {object} Amount
 * @property {number} done
 * @property {number} [total] unknown when absent
 * @property {string} unit "bytes", or the plural of what is counted
 */
export const formatAmount = ({ done, total, unit }) => {
  const show = unit === 'bytes' ? formatSize : String
  const name = unit === 'bytes' ? '' : ` ${unit}`
  if (!total) return `${show(done)}${name}`
  // The totals are known only nearly for some steps: never say more than all.
  const within = Math.min(done, total)
  const percent = Math.floor((100 * within) / total)
  return `${show(within)} of ${show(total)}${name} (${percent}%)`
}
