const locale = 'en-US'
const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })

/** A non-breaking space, so that a number and its unit stay on one line. */
const nbsp = '\u00a0'

/** What stands where there is no number to show (not measured, not finite). */
export const noNumber = '–'

/** A whole number with thousands separators: `1,234`. */
export function formatInteger(value: number): string {
  return Number.isFinite(value) ? integers.format(value) : noNumber
}

/**
 * A number of things: `1 photo`, `1,234 photos`. The plural is the noun with an s unless it is
 * given.
 */
export function formatCount(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatInteger(value)}${nbsp}${value === 1 ? noun : plural}`
}

/**
 * A share as a percentage with one decimal, which is what a few hundred photos can carry: 0.842 is
 * `84.2 %`. `digits` asks for another number of decimals. A share that is not wholly 0 or 1 is
 * never rounded to 0 % or 100 %: 0.9999 is `> 99.9 %`.
 *
 * @param share from 0 to 1
 */
export function formatPercent(share: number, digits = 1): string {
  if (!Number.isFinite(share)) return noNumber
  const smallest = 10 ** -digits
  const percent = share * 100
  const write = (value: number) => `${value.toFixed(digits)}${nbsp}%`
  if (percent === 0 || percent === 100) return `${percent}${nbsp}%`
  if (percent > 0 && percent < smallest / 2) return `<${nbsp}${write(smallest)}`
  if (percent < 100 && percent >= 100 - smallest / 2) return `>${nbsp}${write(100 - smallest)}`
  return write(percent)
}

/**
 * A length of time in its two largest units: `8 s`, `1 min 20 s`, `2 h 5 min`, `3 d 4 h`. Below a
 * second it is milliseconds, below ten seconds one decimal unless that is 0.
 *
 * @param seconds zero or more
 */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return noNumber
  if (seconds === 0) return `0${nbsp}s`
  if (seconds < 0.9995) return `${Math.max(1, Math.round(seconds * 1000))}${nbsp}ms`
  if (seconds < 9.95) return `${String(Number(seconds.toFixed(1)))}${nbsp}s`
  return formatWholeSeconds(Math.round(seconds))
}

function formatWholeSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds}${nbsp}s`
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const
  const first = units.findIndex(([, size]) => seconds >= size)
  const smallest = units[first + 1]?.[1] ?? 1
  let rest = Math.round(seconds / smallest) * smallest
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}${nbsp}${unit}`)
  }
  return parts.join(' ')
}

/**
 * An estimate of the time left, in whole steps that do not flicker: `less than a second left`,
 * `8 s left`, `1 min 20 s left`.
 */
export function formatTimeLeft(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return 'time left unknown'
  if (seconds < 1) return 'less than a second left'
  // Past a minute the seconds are noise; ten-second steps are as much as an estimate is worth.
  const step = seconds < 20 ? 1 : seconds < 60 ? 5 : seconds < 600 ? 10 : 60
  return `${formatWholeSeconds(Math.round(seconds / step) * step)} left`
}

/** A size in decimal units, as file managers count: `0 bytes`, `840 bytes`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return noNumber
  if (bytes < 1000) return formatCount(bytes, 'byte')
  const units = ['kB', 'MB', 'GB', 'TB'] as const
  let value = bytes
  let unit: string = units[0]
  for (const next of units) {
    unit = next
    value /= 1000
    if (value < 999.5) break
  }
  const number = value < 9.95 ? value.toFixed(1) : formatInteger(value)
  return `${number}${nbsp}${unit}`
}

/**
 * A loss or another measured real number with four significant digits: `0.6931`, `12.35`,
 * `1.235e-5`. Very large and very small numbers are written with an exponent.
 */
export function formatLoss(loss: number): string {
  if (!Number.isFinite(loss)) return noNumber
  if (loss === 0) return '0'
  const size = Math.abs(loss)
  if (size < 1e-4 || size >= 1e5) return loss.toExponential(3)
  return size >= 1000 ? loss.toFixed(0) : loss.toPrecision(4)
}

/**
 * A number a person set, in its shortest exact form: `0.001`, `1e-5`, `32`. This is what the number
 * fields show, so that it can be typed again.
 */
export function formatSetting(value: number): string {
  return Number.isFinite(value) ? String(value) : noNumber
}

/**
 * A share a person set, in percent, in its shortest exact form: 0.2 is `20 %`, 0.075 is `7.5 %`.
 *
 * @param share from 0 to 1
 */
export function formatPercentSetting(share: number): string {
  // Twelve digits are more than anyone types, and free of what binary fractions leave behind.
  return `${formatSetting(Number((share * 100).toPrecision(12)))}${nbsp}%`
}

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A point in time, given in ISO 8601, on this computer's clock: `Nov 23, 2026, 1:02 AM`. */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso))
}
