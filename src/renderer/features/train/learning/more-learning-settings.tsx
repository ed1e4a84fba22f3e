import type { Draft } from '../draft/draft.ts'
import { useContradiction, useDraft, usePresetDraft } from '../draft/use-draft.ts'
import { MoreSettings } from '../fields/more-settings.tsx'
import { text } from '../text.ts'
import { EndSettings } from './end-settings.tsx'
import { LossSettings } from './loss-settings.tsx'
import { OptimizerSettings } from './optimizer-settings.tsx'
import { ScheduleSettings } from './schedule-settings.tsx'

/** What most runs leave as it is: the optimizer's own settings, the schedule, bounds and the end. */
export function MoreLearningSettings() {
  const { draft } = useDraft()
  const preset = usePresetDraft()
  const contradictions = [
    useContradiction('optimizer.elite'),
    useContradiction('schedule.lowest'),
    useContradiction('gradientClipping'),
  ]
  return (
    <MoreSettings
      about={text.learningAbout}
      settings={{ ...inUse(draft, draft), ...switches(draft) }}
      defaults={{ ...inUse(preset, draft), ...switches(preset) }}
      contradicted={contradictions.some((why) => why !== undefined)}
    >
      <OptimizerSettings />
      <ScheduleSettings />
      <LossSettings />
      <EndSettings />
    </MoreSettings>
  )
}

/** What decides which of the other settings in here are used. */
const switches = ({ schedule, clipping, earlyStopping }: Draft) => ({
  scheduleKind: schedule,
  clippingBy: clipping.by,
  stopsEarly: earlyStopping.on,
})

/** A draft's settings in here, as far as another one uses them. */
function inUse(draft: Draft, { optimizer, schedule, clipping, earlyStopping }: Draft) {
  const { patienceEpochs, minimumImprovement } = draft.earlyStopping
  return {
    optimizer: draft.optimizers[optimizer],
    schedule: draft.schedules[schedule],
    warmUpEpochs: draft.warmUpEpochs,
    clippingLimit: clipping.by === 'none' ? undefined : draft.clipping.limit,
    classWeights: draft.classWeights,
    labelSmoothing: draft.labelSmoothing,
    weightDecay: draft.weightDecay,
    earlyStopping: earlyStopping.on ? { patienceEpochs, minimumImprovement } : undefined,
    keepBest: draft.keepBest,
  }
}
