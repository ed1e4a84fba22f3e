import { classNames } from '../class-names.ts'
import styles from './kbd.module.css'

const cx = classNames(styles)

const macSymbols: Readonly<Record<string, string>> = {
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  ctrl: '⌃',
  enter: '↵',
  backspace: '⌫',
}

const words: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  ctrl: 'Ctrl',
  enter: 'Enter',
  backspace: 'Backspace',
  escape: 'Esc',
  space: 'Space',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
}

/** The keys of a shortcut such as `mod+shift+z`, as this platform writes them on its keyboard. */
export function keyNames(shortcut: string, isMac = isMacPlatform()): readonly string[] {
  return shortcut.split('+').map((key) => {
    const name = key.trim().toLowerCase()
    const symbol = isMac ? macSymbols[name] : undefined
    return symbol ?? words[name] ?? (name.length === 1 ? name.toUpperCase() : capitalised(name))
  })
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function isMacPlatform(): boolean {
  return navigator.userAgent.includes('Mac')
}

export type KbdProps = {
  /** Keys joined by +, for example `mod+enter`; `mod` is Command on a Mac and Ctrl elsewhere. */
  keys: string
}

/** A keyboard shortcut. */
export function Kbd({ keys }: KbdProps) {
  return (
    <kbd className={cx('keys')}>
      {keyNames(keys).map((name) => (
        <kbd key={name} className={cx('key')}>
          {name}
        </kbd>
      ))}
    </kbd>
  )
}
