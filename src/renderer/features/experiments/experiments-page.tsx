import {
  Button,
  Card,
  type ChartPoint,
  Grid,
  Page,
  Row,
  Sparkline,
  Stack,
} from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface ExperimentsPageProps {
  readonly onRate: () => void
  readonly onGradient: () => void
}

const drawn = (ys: readonly number[]): readonly ChartPoint[] => ys.map((y, x) => ({ x, y }))
const RATE_PICTURE = drawn([7, 7, 6.9, 6.5, 5, 3.2, 2.2, 2, 2.3, 9])
const GRADIENT_PICTURE = drawn([0, 1, 2, 3, 4, 5])

/** What can be tried out, each with the question that it answers. */
export function ExperimentsPage({ onRate, onGradient }: ExperimentsPageProps) {
  const cards = [
    {
      name: text.rate,
      question: text.rateQuestion,
      picture: text.ratePicture,
      points: RATE_PICTURE,
      onOpen: onRate,
    },
    {
      name: text.gradient,
      question: text.gradientQuestion,
      picture: text.gradientPicture,
      points: GRADIENT_PICTURE,
      onOpen: onGradient,
    },
  ]
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <Grid columnWidth={300}>
        {cards.map(({ name, question, picture, points, onOpen }) => (
          <Card key={name} title={name} description={question}>
            <Stack gap={4}>
              <Sparkline points={points} label={picture} colour={0} />
              <Row>
                <Button onClick={onOpen}>{text.open(name)}</Button>
              </Row>
            </Stack>
          </Card>
        ))}
      </Grid>
    </Page>
  )
}
