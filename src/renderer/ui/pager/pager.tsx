import { Button } from '../button/button.tsx'
import { formatInteger } from '#shared/words/format.ts'
import { Row } from '../layout/layout.tsx'

export type PagerProps = {
  /** Rows before the page that is shown. */
  offset: number
  /** Rows of a page. */
  limit: number
  total: number
  onOffset: (offset: number) => void
}

/** Where one is in a list that is shown by the page; nothing where it fits one page. */
export function Pager({ offset, limit, total, onOffset }: PagerProps) {
  if (total <= limit && offset === 0) return null
  const last = Math.min(total, offset + limit)
  return (
    <Row justify="between">
      <span role="status">
        {`${formatInteger(offset + 1)} to ${formatInteger(last)} of ${formatInteger(total)}`}
      </span>
      <Row>
        <Button
          size="small"
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - limit))}
        >
          Previous
        </Button>
        <Button size="small" disabled={last >= total} onClick={() => onOffset(offset + limit)}>
          Next
        </Button>
      </Row>
    </Row>
  )
}
