import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

import { classNames } from '../class-names.ts'
import inputStyles from '../field/input.module.css'
import styles from './command-list.module.css'

const cx = classNames({ ...inputStyles, ...styles })

export type Command = {
  readonly key: string
  readonly content: ReactNode
  readonly onSelect: () => void
}

export type CommandListProps = {
  /** What can be typed, for screen readers and as the placeholder. */
  label: string
  query: string
  onQueryChange: (query: string) => void
  /** Those that go with what was typed, the best first: Enter takes the one that is marked. */
  commands: readonly Command[]
  /** What stands there when there are none. */
  empty: string
}

/** A field to type in and the things that go with what was typed: arrows mark, Enter takes. */
export function CommandList(props: CommandListProps) {
  const { label, query, onQueryChange, commands, empty } = props
  const [wanted, setMarked] = useState(0)
  const id = useId()
  const marked = Math.min(wanted, commands.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && commands.length > 0) {
      event.preventDefault()
      setMarked((marked + step + commands.length) % commands.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      commands[marked]?.onSelect()
    }
  }

  return (
    <div className={cx('commands')}>
      <span className={cx('box')}>
        <input
          autoFocus
          role="combobox"
          aria-label={label}
          aria-expanded={commands.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          className={cx('input')}
          placeholder={label}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setMarked(0)
            onQueryChange(event.target.value)
          }}
        />
      </span>
      {commands.length === 0 && <p className={cx('empty')}>{empty}</p>}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={cx('list')}
        hidden={commands.length === 0}
      >
        {commands.map((command, place) => (
          <div
            key={command.key}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === marked}
            className={cx('command', place === marked && 'marked')}
            ref={place === marked ? scrollIntoView : undefined}
            onPointerMove={() => setMarked(place)}
            onClick={command.onSelect}
          >
            {command.content}
          </div>
        ))}
      </div>
    </div>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  // jsdom has no layout.
  if (element && 'scrollIntoView' in element) element.scrollIntoView({ block: 'nearest' })
}
