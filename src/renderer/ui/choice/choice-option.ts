import { type LucideIcon } from 'lucide-react'

/** One of the things to choose from in a Select, RadioGroup or SegmentedControl. */
export type ChoiceOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly description?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly disabled?: boolean | undefined
}
