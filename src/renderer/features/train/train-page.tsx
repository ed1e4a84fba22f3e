import { Play, Redo2, Undo2 } from 'lucide-react'
import { countWeights, MAX_WEIGHTS, networkOf } from '#shared/domain/network.ts'
import { usedLabels } from '#shared/domain/project.ts'
import { useIsBusy, useProject } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import {
  Button,
  classNames,
  ErrorState,
  IconButton,
  Page,
  Stack,
  useModKey,
} from '#renderer/ui/index.ts'
import { BudgetCard } from './budget/budget-card.tsx'
import { CopyCommand } from './command/copy-command.tsx'
import type { Reading } from './draft/read-draft.ts'
import { BeginningNote } from './beginning/beginning-note.tsx'
import { useBeginning } from './beginning/use-beginning.ts'
import { useDraft } from './draft/use-draft.ts'
import { SettingsForm } from './settings-form.tsx'
import { storedSplit } from './stored-split.ts'
import { SummaryCard } from './summary-card.tsx'
import { text } from './text.ts'
import styles from './train-page.module.css'

const cx = classNames(styles)

/** The settings of the next run, what they amount to, and the button that starts it. */
export function TrainPage({ onStarted }: { readonly onStarted: (runId: number) => void }) {
  const project = useProject()
  const isBusy = useIsBusy()
  const { reading, history, undo, redo } = useDraft()
  const start = useCall('runs.start')
  const split = useAnswer('splits.summary', {}, { enabled: project !== null }).data
  const stored = split && storedSplit(split)
  const labels = project ? usedLabels(project.dataset).length : 0
  const { spec } = reading
  const reason = labels < 2 ? text.needsLabels : isBusy ? text.busy : whyNoTraining(reading, labels)
  const beginning = useBeginning()
  const train = () => {
    if (spec && reason === undefined && !start.isPending) {
      start.mutate(
        { spec, ...beginning.input },
        {
          onSuccess: ({ id }) => {
            beginning.forget()
            onStarted(id)
          },
        },
      )
    }
  }
  useModKey('Enter', train)
  if (!project) return null
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        <>
          <IconButton
            icon={Undo2}
            label={text.undo}
            disabled={history.past.length === 0}
            onClick={undo}
          />
          <IconButton
            icon={Redo2}
            label={text.redo}
            disabled={history.future.length === 0}
            onClick={redo}
          />
          {spec && !beginning.from && <CopyCommand spec={spec} folder={project.dataset.folder} />}
          <Button
            variant="primary"
            icon={Play}
            shortcut="mod+enter"
            busy={start.isPending}
            disabledReason={reason}
            onClick={train}
          >
            {text.start}
          </Button>
        </>
      }
    >
      {start.isError && (
        <ErrorState compact title={text.failed} text={problemText(start.error).message} />
      )}
      {beginning.from && <BeginningNote from={beginning.from} onForget={beginning.forget} />}
      <div className={cx('columns')}>
        <SettingsForm isSplit={stored !== undefined} />
        <div className={cx('aside')}>
          <Stack gap={4}>
            {spec && labels >= 2 && <BudgetCard spec={spec} labels={labels} />}
            <SummaryCard reading={reading} project={project} stored={stored} />
          </Stack>
        </div>
      </div>
    </Page>
  )
}

/** What speaks against training with these settings. */
function whyNoTraining({ spec, contradictions }: Reading, labels: number): string | undefined {
  if (contradictions.size > 0) return text.fixContradiction
  if (!spec) return text.fixFields
  const weights = countWeights(networkOf(spec, labels))
  return weights > MAX_WEIGHTS ? text.tooManyWeights(MAX_WEIGHTS) : undefined
}
