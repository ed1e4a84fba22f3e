import { Select } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** Runs at a time where they train side by side; fewer where the machine has no room. */
const AT_A_TIME = 4

interface OrderSelectProps {
  /** Runs that train at the same time, at the most. */
  readonly sideBySide: number
  readonly onChange: (sideBySide: number) => void
}

/** Whether runs train in turn, so that their seconds can be compared, or side by side. */
export function OrderSelect({ sideBySide, onChange }: OrderSelectProps) {
  return (
    <Select
      label={text.order}
      info={text.orderInfo}
      value={sideBySide > 1 ? 'sideBySide' : 'inTurn'}
      onValueChange={(order) => onChange(order === 'sideBySide' ? AT_A_TIME : 1)}
      options={ORDERS.map((value) => ({ value, label: text.orders[value] }))}
    />
  )
}

const ORDERS = ['inTurn', 'sideBySide'] as const
