import { History, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, classNames, formatMoment, IconButton, Popover, Row } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import styles from './history-list.module.css'

const cx = classNames(styles)

/** Entries of one page: as many as one looks through. */
const PAGE = 20

interface HistoryControlsProps {
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Undo, redo, and everything that was done. */
export function HistoryControls({ onUndo, onRedo }: HistoryControlsProps) {
  return (
    <Row gap={1}>
      <IconButton icon={Undo2} label={text.undo} shortcut="mod+z" onClick={onUndo} />
      <IconButton icon={Redo2} label={text.redo} shortcut="mod+y" onClick={onRedo} />
      <Popover
        align="end"
        title={text.history}
        trigger={<IconButton icon={History} label={text.history} />}
      >
        <HistoryList />
      </Popover>
    </Row>
  )
}

/** What was done, the latest first; what was undone is dimmed, and said to be. */
function HistoryList() {
  const [offset, setOffset] = useState(0)
  const { data } = useAnswer('journal.page', { offset, limit: PAGE }, { keepPrevious: true })
  if (!data) return null
  if (data.total === 0) return <p>{text.historyEmpty}</p>
  return (
    <>
      <ol className={cx('list')}>
        {data.entries.map((entry) => (
          <li key={entry.id} className={cx('entry', entry.undone && 'undone')}>
            <span>
              {entry.title}
              {entry.undone && ` (${text.undone})`}
            </span>
            <time className={cx('when')} dateTime={entry.at}>
              {formatMoment(entry.at)}
            </time>
          </li>
        ))}
      </ol>
      {data.total > PAGE && (
        <Row justify="between">
          <Button
            size="small"
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - PAGE))}
          >
            {text.newer}
          </Button>
          <Button
            size="small"
            disabled={offset + PAGE >= data.total}
            onClick={() => setOffset(offset + PAGE)}
          >
            {text.older}
          </Button>
        </Row>
      )}
    </>
  )
}
