import type { HealthReport } from '#shared/domain/health.ts'
import { Card, formatInteger, Grid, Stat } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** What a person may want to look at, the most pressing first. */
const LOOKED_AT = [
  'conflicts',
  'unlabelled',
  'unreadable',
  'nearDuplicates',
  'duplicates',
  'small',
  'large',
  'excluded',
] as const

/** Photos that need a look, with how many there are and why it matters. */
export function LookCard({ report }: { readonly report: HealthReport }) {
  const groups = LOOKED_AT.filter((group) => report[group] > 0)
  return (
    <Card title={text.look} {...(groups.length === 0 ? { description: text.nothingToLook } : {})}>
      <Grid columnWidth={220} gap={4}>
        {groups.map((group) => (
          <Stat
            key={group}
            caption={text[group]}
            value={formatInteger(report[group])}
            note={text[`${group}Note`]}
            {...(group === 'conflicts' ? { tone: 'warn' } : {})}
          />
        ))}
      </Grid>
    </Card>
  )
}
