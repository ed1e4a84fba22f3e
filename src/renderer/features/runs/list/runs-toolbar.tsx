import { Columns2, X } from 'lucide-react'
import { MAX_COMPARED } from '#shared/domain/run-comparison.ts'
import { Button, LabelChip, Row, SearchField, Stack, Switch } from '#renderer/ui/index.ts'
import styles from './runs-toolbar.module.css'
import { text } from './text.ts'
import type { useRunsView } from './use-runs-view.ts'

interface RunsToolbarProps {
  readonly view: ReturnType<typeof useRunsView>
  /** Every tag in use. */
  readonly tags: readonly string[]
  readonly hasExperiments: boolean
  readonly onCompare: () => void
}

/** What the list is searched and filtered by, and what can be done with the runs that are chosen. */
export function RunsToolbar({ view, tags, hasExperiments, onCompare }: RunsToolbarProps) {
  const { chosen, tag } = view
  return (
    <Stack gap={2}>
      <Row justify="between">
        <div className={styles['search']}>
          <SearchField
            label={text.search}
            value={view.text}
            maxLength={200}
            onValueChange={(wanted) => view.want({ text: wanted })}
          />
        </div>
        <Row>
          {hasExperiments && (
            <Switch
              label={text.ofExperiments}
              checked={view.ofExperiments}
              onCheckedChange={(ofExperiments) => view.want({ ofExperiments })}
            />
          )}
          {chosen.length >= MAX_COMPARED && <span role="status">{text.compareFull}</span>}
          {chosen.length > 0 && (
            <Button variant="quiet" icon={X} onClick={() => view.choose([])}>
              {text.chooseNone}
            </Button>
          )}
          <Button
            icon={Columns2}
            disabledReason={chosen.length < 2 ? text.compareNeedsTwo : undefined}
            onClick={onCompare}
          >
            {chosen.length < 2 ? text.compare : text.compareChosen(chosen.length)}
          </Button>
        </Row>
      </Row>
      {tags.length > 0 && (
        <div role="group" aria-label={text.tags}>
          <Row gap={1}>
            {tags.map((each) => (
              <LabelChip
                key={each}
                plain
                name={each}
                index={null}
                selected={each === tag}
                onClick={() => view.want({ tag: each === tag ? undefined : each })}
              />
            ))}
          </Row>
        </div>
      )}
    </Stack>
  )
}
