import { Button, Row } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface PagerProps {
  readonly offset: number
  readonly limit: number
  readonly total: number
  readonly onOffset: (offset: number) => void
}

/** Where one is in a list that is shown by the page; nothing where it fits one page. */
export function Pager({ offset, limit, total, onOffset }: PagerProps) {
  if (total <= limit && offset === 0) return null
  return (
    <Row justify="between">
      <span role="status">{text.range(offset + 1, Math.min(total, offset + limit), total)}</span>
      <Row>
        <Button size="small" disabled={offset === 0} onClick={() => onOffset(offset - limit)}>
          {text.earlier}
        </Button>
        <Button
          size="small"
          disabled={offset + limit >= total}
          onClick={() => onOffset(offset + limit)}
        >
          {text.later}
        </Button>
      </Row>
    </Row>
  )
}
