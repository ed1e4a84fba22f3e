import { EXPERIMENT_KINDS, type ExperimentKind } from '#shared/domain/experiments/experiment.ts'
import { EXPERIMENT_NAMES } from '#shared/words/experiment-title.ts'
import { Button, Card, Grid, Page, Row, Sparkline, Stack } from '#renderer/ui/index.ts'
import { KeptTable } from './kept/kept-table.tsx'
import { text } from './text.ts'
import { VIEWS } from './views.ts'

interface ExperimentsPageProps {
  readonly onOpen: (kind: ExperimentKind, experimentId?: number) => void
}

/** What can be tried out, each with the question that it answers, and what was tried. */
export function ExperimentsPage({ onOpen }: ExperimentsPageProps) {
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <Stack gap={4}>
        <Grid columnWidth={300}>
          {EXPERIMENT_KINDS.map((kind) => (
            <ExperimentCard key={kind} kind={kind} onOpen={() => onOpen(kind)} />
          ))}
        </Grid>
        <KeptTable onOpen={({ id, settings }) => onOpen(settings.kind, id)} />
      </Stack>
    </Page>
  )
}

function ExperimentCard({ kind, onOpen }: { kind: ExperimentKind; onOpen: () => void }) {
  const { question, picture } = VIEWS[kind]
  return (
    <Card title={EXPERIMENT_NAMES[kind]} description={question}>
      <Stack gap={4}>
        <Sparkline points={picture.points} label={picture.label} colour={0} />
        <Row>
          <Button onClick={onOpen}>{text.open(EXPERIMENT_NAMES[kind])}</Button>
        </Row>
      </Stack>
    </Card>
  )
}
