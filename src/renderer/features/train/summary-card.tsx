import { countWeights, MAX_WEIGHTS, networkOf } from '#shared/domain/network.ts'
import { type ProjectSummary, usedLabels } from '#shared/domain/project.ts'
import { batchSizeOf, type RunSpec } from '#shared/domain/run-spec.ts'
import { Card, formatInteger, Grid, Stack, Stat } from '#renderer/ui/index.ts'
import type { Reading } from './draft/read-draft.ts'
import { shapesOf } from './shapes-of.ts'
import { drawnSplit, type StoredSplit } from './stored-split.ts'
import { text } from './text.ts'

interface SummaryCardProps {
  readonly reading: Reading
  readonly project: ProjectSummary
  /** The split that a run uses; undefined where it draws its own. */
  readonly stored: StoredSplit | undefined
}

/** What the settings amount to on these photos. */
export function SummaryCard({ reading, project, stored }: SummaryCardProps) {
  const { spec, contradictions } = reading
  if (usedLabels(project.dataset).length < 2) return null
  return (
    <Card title={text.summary}>
      {spec ? (
        <Amounts spec={spec} project={project} stored={stored} />
      ) : (
        <p>{contradictions.size > 0 ? text.summaryContradiction : text.summaryWaiting}</p>
      )}
    </Card>
  )
}

function Amounts({
  spec,
  project,
  stored,
}: Omit<SummaryCardProps, 'reading'> & { readonly spec: RunSpec }) {
  const labels = usedLabels(project.dataset)
  const network = networkOf(spec, labels.length)
  const weights = countWeights(network)
  const { train, validation } = stored ?? drawnSplit(labels, spec.validationShare)
  const batch = batchSizeOf(spec, train)
  const stepsPerEpoch = Math.ceil(train / batch)
  return (
    <Stack gap={4}>
      <Stat
        caption={text.weights}
        value={formatInteger(weights)}
        {...(weights > MAX_WEIGHTS
          ? { tone: 'bad', note: text.tooManyWeights(MAX_WEIGHTS) }
          : { note: `${text.shapes(shapesOf(network))}: ${text.weightsNote}` })}
      />
      <Grid columnWidth={88} gap={3}>
        <Stat
          caption={text.split}
          value={formatInteger(train + validation)}
          note={text.splitNote(train, validation)}
        />
        <Stat
          caption={text.steps}
          value={formatInteger(stepsPerEpoch * spec.epochs)}
          note={text.stepsNote(stepsPerEpoch, batch)}
        />
      </Grid>
    </Stack>
  )
}
