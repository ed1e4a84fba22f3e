import { CircleCheck } from 'lucide-react'
import type { Label } from '#shared/domain/label.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Card, DataTable, EmptyState, LabelChip, Pager, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'
import { usePage } from './use-page.ts'

const LIMIT = 50
/** Copies of one photo that are named. */
const NAMED = 5

/** Files of the same bytes: nothing is to be done about them. */
export function CopiesTab({ labels }: { readonly labels: ReadonlyMap<number, Label> }) {
  const { offset, setOffset, settle } = usePage(LIMIT)
  const answer = useAnswer(
    'samples.duplicates',
    { offset, limit: LIMIT, conflictsOnly: false },
    { keepPrevious: true },
  )
  settle(answer.data?.total)
  return (
    <Answered answer={answer} failed={text.failed} loading={text.loading} shape="rows">
      {({ total, duplicates }) => {
        if (total === 0) {
          return <EmptyState icon={CircleCheck} title={text.noCopies} text={text.noCopiesText} />
        }
        return (
          <Stack gap={3}>
            <p>{text.copiesHint}</p>
            <Card flush>
              <DataTable
                caption={text.copies}
                hideCaption
                rows={duplicates}
                rowKey={({ sampleId }) => String(sampleId)}
                columns={[
                  { key: 'counts', header: text.counts, cell: ({ path }) => path },
                  {
                    key: 'label',
                    header: text.label,
                    cell: ({ labelId }) => {
                      const label = labels.get(labelId ?? 0)
                      return (
                        <LabelChip
                          name={label?.name ?? text.unlabelled}
                          index={label?.colour ?? null}
                        />
                      )
                    },
                  },
                  {
                    key: 'copies',
                    header: text.copiesOf,
                    cell: ({ copies }) =>
                      [
                        ...copies.slice(0, NAMED).map(({ path }) => path),
                        ...(copies.length > NAMED ? [text.moreCopies(copies.length - NAMED)] : []),
                      ].join(', '),
                  },
                ]}
              />
            </Card>
            <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
          </Stack>
        )
      }}
    </Answered>
  )
}
