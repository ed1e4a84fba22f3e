import { usedLabels } from '#shared/domain/project.ts'
import { useIsBusy, useProject } from '#renderer/engine/current.ts'
import type { ExperimentView, SettingsForm } from '../experiment-view.ts'
import type { SettingsSource } from './settings-source.ts'
import { text } from '../text.ts'

/** Why an experiment with these settings cannot start now. */
export function useReason(
  chosen: SettingsSource | undefined,
  { settings, unfit }: Pick<SettingsForm, 'settings' | 'unfit'>,
  { ofRun = false }: Pick<ExperimentView, 'ofRun'>,
): string | undefined {
  const project = useProject()
  const isBusy = useIsBusy()
  if (!project || usedLabels(project.dataset).length < 2) return text.needsLabels
  if (isBusy) return text.busy
  if (!ofRun && !chosen?.spec) return text.noSettings
  return unfit ?? (settings ? undefined : text.fixFields)
}
