import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import type { Story } from '#shared/words/comparisons/story.ts'
import { Card, Grid, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface StoryCardsProps {
  readonly story: Story
  readonly parts: readonly ExperimentPart[]
}

/** What a comparison found; beside it what was equal, and how sure that makes it. */
export function StoryCards({ story: { equal, found, sure }, parts }: StoryCardsProps) {
  const isUnfinished = parts.some(({ state }) => state === 'waiting' || state === 'running')
  return (
    <Grid columnWidth={320} fill>
      <Card title={text.story}>
        <Sentences
          of={
            found.length === 0 ? [text.waiting] : isUnfinished ? [text.unfinished, ...found] : found
          }
        />
      </Card>
      <Card title={text.equal}>
        <Sentences of={[...equal, ...sure]} />
      </Card>
    </Grid>
  )
}

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <Stack gap={2}>
    {of.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </Stack>
)
