import { EyeOff, Keyboard, Tag, Undo2, X } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { Button, classNames, Kbd, Popover } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import styles from './selection-bar.module.css'

const cx = classNames(styles)

interface SelectionBarProps {
  readonly total: number
  readonly chosen: number
  /** All that is chosen is left out already. */
  readonly allOut: boolean
  readonly onLabel: () => void
  readonly onLeaveOut: () => void
  readonly onClear: () => void
  /** At the end of the line. */
  readonly children: ReactNode
}

/** How many photos there are, how many are chosen, and what can be done with these. */
export function SelectionBar(props: SelectionBarProps) {
  const { total, chosen, allOut, onLabel, onLeaveOut, onClear, children } = props
  return (
    <div className={cx('bar')}>
      <span role="status" className={cx('count', chosen > 0 && 'chosen')}>
        {chosen > 0 ? text.chosen(chosen, total) : text.grid(total)}
      </span>
      {chosen > 0 && (
        <>
          <Button size="small" icon={Tag} shortcut="l" onClick={onLabel}>
            {text.giveLabel}
          </Button>
          <Button size="small" icon={allOut ? Undo2 : EyeOff} shortcut="x" onClick={onLeaveOut}>
            {allOut ? text.takeBack : text.leaveOut}
          </Button>
          <Button size="small" variant="quiet" icon={X} shortcut="escape" onClick={onClear}>
            {text.clear}
          </Button>
        </>
      )}
      <span className={cx('end')}>
        {children}
        <Popover
          align="end"
          title={text.keysHint}
          trigger={
            <Button size="small" variant="quiet" icon={Keyboard}>
              {text.keysHint}
            </Button>
          }
        >
          <dl className={cx('keys')}>
            {text.keys.map(([keys, what]) => (
              <Fragment key={keys}>
                <dt>
                  <Kbd keys={keys} />
                </dt>
                <dd>{what}</dd>
              </Fragment>
            ))}
          </dl>
        </Popover>
      </span>
    </div>
  )
}
