import { Play, Square } from 'lucide-react'
import { useState } from 'react'
import { canGoOn, type ExperimentKind, isOver } from '#shared/domain/experiments/experiment.ts'
import { EXPERIMENT_NAMES } from '#shared/words/experiment-title.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Card, Grid, Note, Page, Stack } from '#renderer/ui/index.ts'
import type { ResultActions } from '../experiment-view.ts'
import { KeptExperiment } from '../kept/kept-experiment.tsx'
import { text } from '../text.ts'
import { VIEWS } from '../views.ts'
import { SettingsSelect } from './settings-select.tsx'
import { type SettingsSource, TRAIN_SETTINGS } from './settings-source.ts'
import { useReason } from './use-reason.ts'
import { useSettings } from './use-settings.ts'

interface ExperimentPageProps extends ResultActions {
  readonly kind: ExperimentKind
  /** Which of the kept ones to show; the latest when it is null. */
  readonly experimentId: number | null
  readonly settings: readonly SettingsSource[]
  readonly onShow: (experimentId: number | null) => void
  readonly onBack: () => void
}

/** Kept ones that can be chosen, the latest first. */
const KEPT = 100

/** The page that all experiments share: settings above, what was found below. */
export function ExperimentPage(props: ExperimentPageProps) {
  const {
    kind,
    experimentId,
    settings: given,
    onShow,
    onBack,
    onUseRate,
    onUseSpec,
    onOpenRun,
  } = props
  const view = VIEWS[kind]
  const { sources, chosen, choose } = useSettings(given)
  const form = view.useForm(chosen?.spec)
  const { fields, more, settings } = form
  const reason = useReason(chosen, form, view)
  const kept = useAnswer('experiments.list', { kind, offset: 0, limit: KEPT })
  const start = useCall('experiments.start')
  const stop = useCall('experiments.stop')
  const resume = useCall('experiments.resume')
  const tellProblem = useTellProblem()
  // What was tried with the Train page's own settings is used beside what is set there now.
  const [withOwn, setWithOwn] = useState<ReadonlySet<number>>(new Set())
  const experiments = kept.data?.experiments ?? []
  const shown = experiments.find(({ id }) => id === experimentId) ?? experiments[0]

  const begin = (wanted: typeof settings) => {
    if (!wanted) return
    start.mutate(
      { settings: wanted },
      {
        onSuccess({ id }) {
          if (chosen?.id === TRAIN_SETTINGS) setWithOwn(new Set([...withOwn, id]))
          onShow(id)
        },
        onError: tellProblem(text.failed),
      },
    )
  }
  const isUnderWay = shown !== undefined && !isOver(shown.state)
  return (
    <Page
      title={EXPERIMENT_NAMES[kind]}
      subtitle={view.subtitle}
      back={{ label: text.back, onBack }}
      actions={
        isUnderWay ? (
          <Button
            icon={Square}
            busy={shown.state === 'stopping'}
            onClick={() =>
              stop.mutate({ experimentId: shown.id }, { onError: tellProblem(text.failed) })
            }
          >
            {text.stop}
          </Button>
        ) : (
          <Button
            variant="primary"
            icon={Play}
            busy={start.isPending}
            disabledReason={start.isPending ? undefined : reason}
            onClick={() => begin(settings)}
          >
            {text.start}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        <Card>
          <Stack gap={4}>
            <Grid columnWidth={150}>
              {!view.ofRun && (
                <SettingsSelect sources={sources} chosen={chosen} onChoose={choose} />
              )}
              {fields}
            </Grid>
            {form.unfit !== undefined && <Note tone="warn">{form.unfit}</Note>}
            {more}
          </Stack>
        </Card>
        {shown && (
          <KeptExperiment
            key={shown.id}
            shown={shown}
            experiments={experiments}
            view={view}
            onShow={onShow}
            onRepeat={() => begin(shown.settings)}
            onResume={
              canGoOn(shown)
                ? () =>
                    resume.mutate({ experimentId: shown.id }, { onError: tellProblem(text.failed) })
                : undefined
            }
            onUseRate={(rate, spec) => onUseRate(rate, withOwn.has(shown.id) ? null : spec)}
            onUseSpec={onUseSpec}
            onOpenRun={onOpenRun}
          />
        )}
      </Stack>
    </Page>
  )
}
