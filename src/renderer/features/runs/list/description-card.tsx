import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Run } from '#shared/domain/run.ts'
import { Badge, Button, Card, Row, Stack } from '#renderer/ui/index.ts'
import { DescribeDialog } from './describe-dialog.tsx'
import styles from './description-card.module.css'
import { text } from './text.ts'

/** What a person wrote about a run, to be read and changed. */
export function DescriptionCard({ run }: { readonly run: Run }) {
  const [editing, setEditing] = useState(false)
  return (
    <Card
      title={text.description}
      actions={
        <Button size="small" icon={Pencil} onClick={() => setEditing(true)}>
          {text.edit}
        </Button>
      }
    >
      <Stack gap={2}>
        {run.tags.length === 0 && run.note === '' && <p>{text.noDescription}</p>}
        {run.tags.length > 0 && (
          <Row gap={1}>
            {run.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </Row>
        )}
        {run.note !== '' && <p className={styles['note']}>{run.note}</p>}
      </Stack>
      {editing && <DescribeDialog run={run} onClose={() => setEditing(false)} />}
    </Card>
  )
}
