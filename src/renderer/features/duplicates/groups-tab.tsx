import { CircleCheck } from 'lucide-react'
import { MAX_GROUPS } from '#shared/contract/engine-contract.ts'
import type { Label } from '#shared/domain/label.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useAnswer } from '#renderer/engine/queries.ts'
import { EmptyState, Pager, Stack } from '#renderer/ui/index.ts'
import { GroupCard } from './group-card.tsx'
import { text } from './text.ts'
import { usePage } from './use-page.ts'
import type { Settle } from './use-settle.ts'

const LIMIT = Math.min(20, MAX_GROUPS)

interface GroupsTabProps {
  readonly labels: ReadonlyMap<number, Label>
  readonly settle: Settle
}

/** Photos that look nearly the same, side by side. */
export function GroupsTab({ labels, settle }: GroupsTabProps) {
  const { offset, setOffset, settle: settlePage } = usePage(LIMIT)
  const answer = useAnswer('samples.nearGroups', { offset, limit: LIMIT }, { keepPrevious: true })
  settlePage(answer.data?.total)
  return (
    <Answered answer={answer} failed={text.failed} loading={text.loading} shape="tiles">
      {({ total, groups }) => {
        if (total === 0) {
          return <EmptyState icon={CircleCheck} title={text.noGroups} text={text.noGroupsText} />
        }
        return (
          <Stack gap={3}>
            <p>{text.groupsHint}</p>
            {groups.map((group) => (
              <GroupCard
                key={group.nearGroup}
                group={group}
                labels={labels}
                onKeep={(sampleId) =>
                  settle.leaveOut({
                    filter: { nearGroup: group.nearGroup, excluded: false },
                    except: [sampleId],
                  })
                }
              />
            ))}
            <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
          </Stack>
        )
      }}
    </Answered>
  )
}
