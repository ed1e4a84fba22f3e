import type { HealthReport } from '#shared/domain/health.ts'
import { Button, Card, formatInteger, Grid, Stack, Stat } from '#renderer/ui/index.ts'
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

/** What the page of duplicates shows. */
export type DuplicateKind = 'conflicts' | 'lookAlikes' | 'copies'

const SHOWN: Readonly<Partial<Record<(typeof LOOKED_AT)[number], DuplicateKind>>> = {
  conflicts: 'conflicts',
  nearDuplicates: 'lookAlikes',
  duplicates: 'copies',
}

interface LookCardProps {
  readonly report: HealthReport
  readonly onDuplicates: (kind: DuplicateKind) => void
}

/** Photos that need a look, with how many there are and why it matters. */
export function LookCard({ report, onDuplicates }: LookCardProps) {
  const groups = LOOKED_AT.filter((group) => report[group] > 0)
  return (
    <Card title={text.look} {...(groups.length === 0 ? { description: text.nothingToLook } : {})}>
      <Grid columnWidth={220} gap={4}>
        {groups.map((group) => {
          const kind = SHOWN[group]
          return (
            <Stack key={group} gap={2} align="start">
              <Stat
                caption={text[group]}
                value={formatInteger(report[group])}
                note={text[`${group}Note`]}
                {...(group === 'conflicts' ? { tone: 'warn' } : {})}
              />
              {kind && (
                <Button
                  size="small"
                  aria-label={text.lookAt(text[group])}
                  onClick={() => onDuplicates(kind)}
                >
                  {text.lookAtShort}
                </Button>
              )}
            </Stack>
          )
        })}
      </Grid>
    </Card>
  )
}
