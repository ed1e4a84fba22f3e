import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import { type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import styles from './disclosure.module.css'

const cx = classNames(styles)

export type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  defaultOpen?: boolean | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** Something folded away under a line that says what it is. */
export function Disclosure(props: DisclosureProps) {
  const { summary, children, defaultOpen, open, onOpenChange } = props
  return (
    <Collapsible.Root
      defaultOpen={defaultOpen}
      open={open}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      <Collapsible.Trigger className={cx('trigger')}>
        <ChevronRight size={14} aria-hidden className={cx('chevron')} />
        {summary}
      </Collapsible.Trigger>
      <Collapsible.Panel className={cx('panel')}>{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
