/** Not a number becomes NaN, which no range holds. */
export const number = (text: string): number => (text.trim() === '' ? NaN : Number(text))

export const numbers = (text: string): readonly number[] => text.split(',').map(number)

/** `yes` and `no` as what they mean; anything else stays text, which is neither. */
export function yesOrNo(text: string): boolean | string {
  if (text === 'yes' || text === 'true') return true
  return text === 'no' || text === 'false' ? false : text
}

/** A name as data spell it: `cosineRestarts` for `cosine-restarts`. */
export const camelCase = (text: string): string =>
  text.replace(/-([a-z])/g, (_hyphen, letter: string) => letter.toUpperCase())

/** A name as the command line spells it: `cosine-restarts` for `cosineRestarts`. */
export const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
