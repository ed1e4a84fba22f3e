import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import { type LucideIcon } from 'lucide-react'
import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import styles from './tabs.module.css'

const cx = classNames(styles)

export type Tab<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly content: ReactNode
  readonly icon?: LucideIcon | undefined
  /** A short number or word after the label. */
  readonly note?: string | undefined
  readonly disabled?: boolean | undefined
}

export type TabsProps<Value extends string> = {
  /** What the tabs are views of, for screen readers. */
  label: string
  value: Value
  onValueChange: (value: Value) => void
  tabs: readonly Tab<Value>[]
}

/** Several views of one thing, one of them in sight. */
export function Tabs<Value extends string>({
  label,
  value,
  onValueChange,
  tabs,
}: TabsProps<Value>) {
  return (
    <BaseTabs.Root
      value={value}
      onValueChange={(next: Value) => onValueChange(next)}
      className={cx('root')}
    >
      <BaseTabs.List aria-label={label} className={cx('list')} activateOnFocus>
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            disabled={tab.disabled}
            className={cx('tab')}
          >
            {tab.icon && <tab.icon size={14} aria-hidden />}
            {tab.label}
            {tab.note !== undefined && <span className={cx('note')}>{tab.note}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className={cx('panel')}>
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}
