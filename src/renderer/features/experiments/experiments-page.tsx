import { EXPERIMENT_KINDS, type ExperimentKind } from '#shared/domain/experiments/experiment.ts'
import { EXPERIMENT_NAMES } from '#shared/words/experiment-title.ts'
import { Button, Card, Grid, Page, Row, Sparkline, Stack } from '#renderer/ui/index.ts'
import { drawn, type ExperimentView } from './experiment-view.ts'
import { KeptTable } from './kept/kept-table.tsx'
import { text } from './text.ts'
import { VIEWS } from './views.ts'

interface ExperimentsPageProps {
  readonly onOpen: (kind: ExperimentKind, experimentId?: number) => void
  readonly onPlayground: () => void
}

const PLAYGROUND_PICTURE = { points: drawn([9, 4, 1, 0, 1, 4]), label: text.playgroundPicture }

/** What can be tried out, each with the question that it answers, and what was tried. */
export function ExperimentsPage({ onOpen, onPlayground }: ExperimentsPageProps) {
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <Stack gap={4}>
        <Grid columnWidth={300}>
          {EXPERIMENT_KINDS.map((kind) => (
            <ExperimentCard
              key={kind}
              name={EXPERIMENT_NAMES[kind]}
              {...VIEWS[kind]}
              onOpen={() => onOpen(kind)}
            />
          ))}
          <ExperimentCard
            name={text.playground}
            question={text.playgroundQuestion}
            picture={PLAYGROUND_PICTURE}
            onOpen={onPlayground}
          />
        </Grid>
        <KeptTable onOpen={({ id, settings }) => onOpen(settings.kind, id)} />
      </Stack>
    </Page>
  )
}

interface ExperimentCardProps extends Pick<ExperimentView, 'question' | 'picture'> {
  readonly name: string
  readonly onOpen: () => void
}

function ExperimentCard({ name, question, picture, onOpen }: ExperimentCardProps) {
  return (
    <Card title={name} description={question}>
      <Stack gap={4}>
        <Sparkline points={picture.points} label={picture.label} colour={0} />
        <Row>
          <Button onClick={onOpen}>{text.open(name)}</Button>
        </Row>
      </Stack>
    </Card>
  )
}
