import type { Story } from '#shared/words/comparisons/story.ts'
import { Card, Stack } from '#renderer/ui/index.ts'
import styles from './story-card.module.css'
import { text } from './text.ts'

/** What a comparison found, first; then how sure that is, and what was equal. */
export function StoryCard({ story: { equal, found, sure } }: { readonly story: Story }) {
  return (
    <Card title={text.story}>
      <div className={styles['story']}>
        <Stack gap={2}>
          {found.length === 0 && <p>{text.waiting}</p>}
          {[...found, ...sure, ...equal].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Stack>
      </div>
    </Card>
  )
}
