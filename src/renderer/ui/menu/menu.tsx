import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import { type ReactElement } from 'react'

import { classNames } from '../class-names.ts'
import { Kbd } from '../kbd/kbd.tsx'
import { ColourDot } from '../label-chip/label-chip.tsx'
import { usePopupContainer } from '../popover/popup-container.ts'
import styles from './menu.module.css'

const cx = classNames(styles)

type Command = {
  readonly kind?: 'command' | undefined
  readonly label: string
  readonly onSelect: () => void
  readonly icon?: LucideIcon | undefined
  /** Index of a label's or run's colour, drawn in the icon's place. */
  readonly colour?: number | undefined
  readonly shortcut?: string | undefined
  readonly danger?: boolean | undefined
  readonly disabled?: boolean | undefined
}

type Toggle = {
  readonly kind: 'toggle'
  readonly label: string
  readonly checked: boolean
  readonly onCheckedChange: (checked: boolean) => void
  readonly disabled?: boolean | undefined
}

/** One of several, of which one holds. */
type Choices = {
  readonly kind: 'choices'
  /** What is chosen, for screen readers. */
  readonly label: string
  readonly value: string
  readonly onValueChange: (value: string) => void
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly colour?: number | undefined
  }[]
}

type Separator = { readonly kind: 'separator' }

export type MenuEntry = Command | Toggle | Choices | Separator

export type MenuProps = {
  /** The button that opens it, such as a Button or an IconButton. */
  trigger: ReactElement
  entries: readonly MenuEntry[]
  align?: 'start' | 'end' | undefined
  side?: 'bottom' | 'top' | 'right' | undefined
}

/** A list of commands that opens from a button. */
export function Menu({ trigger, entries, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal container={usePopupContainer()}>
        <BaseMenu.Positioner
          className={cx('positioner')}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          <BaseMenu.Popup className={cx('popup')}>
            {entries.map((entry, index) => (
              <Entry key={entry.kind === 'separator' ? index : entry.label} entry={entry} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'separator') return <BaseMenu.Separator className={cx('separator')} />
  if (entry.kind === 'toggle') {
    return (
      <BaseMenu.CheckboxItem
        className={cx('item')}
        checked={entry.checked}
        disabled={entry.disabled}
        onCheckedChange={(checked) => entry.onCheckedChange(checked)}
      >
        <span className={cx('icon')}>
          <BaseMenu.CheckboxItemIndicator className={cx('check')}>
            <Check size={14} aria-hidden />
          </BaseMenu.CheckboxItemIndicator>
        </span>
        <span className={cx('label')}>{entry.label}</span>
      </BaseMenu.CheckboxItem>
    )
  }
  if (entry.kind === 'choices') return <ChoicesEntry choices={entry} />
  const { icon: Icon, colour } = entry
  return (
    <BaseMenu.Item
      className={cx('item', entry.danger === true && 'danger')}
      disabled={entry.disabled}
      onClick={() => entry.onSelect()}
    >
      <span className={cx('icon')}>
        {Icon && <Icon size={14} aria-hidden />}
        {colour !== undefined && <ColourDot index={colour} />}
      </span>
      <span className={cx('label')}>{entry.label}</span>
      {entry.shortcut !== undefined && (
        <span className={cx('shortcut')} aria-hidden>
          <Kbd keys={entry.shortcut} />
        </span>
      )}
    </BaseMenu.Item>
  )
}

function ChoicesEntry({ choices }: { choices: Choices }) {
  const { label, value, onValueChange, options } = choices
  return (
    <BaseMenu.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: string) => onValueChange(next)}
    >
      {options.map((option) => (
        <BaseMenu.RadioItem
          key={option.value}
          closeOnClick
          value={option.value}
          className={cx('item')}
        >
          <span className={cx('icon')}>
            <BaseMenu.RadioItemIndicator className={cx('check')}>
              <Check size={14} aria-hidden />
            </BaseMenu.RadioItemIndicator>
          </span>
          {option.colour !== undefined && <ColourDot index={option.colour} />}
          <span className={cx('label')}>{option.label}</span>
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  )
}
