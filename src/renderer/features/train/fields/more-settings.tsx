import { type ReactNode, useState } from 'react'
import { Disclosure } from '#renderer/ui/index.ts'
import { countChanges, hasGap } from '../draft/compare.ts'
import { text } from '../text.ts'

interface MoreSettingsProps {
  /** What they are about. */
  readonly about: string
  /** The settings that lie in it, and what they are unless someone changes them. */
  readonly settings: unknown
  readonly defaults: unknown
  /** One of them contradicts another setting. */
  readonly contradicted?: boolean
  readonly children: ReactNode
}

/** Settings that most runs leave as they are. They stay in view while something is wrong in them. */
export function MoreSettings(props: MoreSettingsProps) {
  const { about, settings, defaults, contradicted = false, children } = props
  const [open, setOpen] = useState(false)
  return (
    <Disclosure
      open={open || contradicted || hasGap(settings)}
      onOpenChange={setOpen}
      summary={text.more(about, countChanges(settings, defaults))}
    >
      {children}
    </Disclosure>
  )
}
