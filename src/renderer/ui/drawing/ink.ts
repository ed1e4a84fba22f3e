import { seriesColour } from '../series-colour.ts'

/** What something is drawn with: a meaning, or the index of a categorical colour. */
export type Ink = 'text' | 'secondary' | 'muted' | 'line' | 'accent' | 'good' | 'bad' | number

const MEANINGS = {
  text: 'var(--text)',
  secondary: 'var(--text-secondary)',
  muted: 'var(--text-muted)',
  line: 'var(--chart-axis)',
  accent: 'var(--accent-text)',
  good: 'var(--good)',
  bad: 'var(--bad)',
} as const

/** The CSS colour, which follows the theme. */
export const inkColour = (ink: Ink): string =>
  typeof ink === 'number' ? seriesColour(ink) : MEANINGS[ink]
