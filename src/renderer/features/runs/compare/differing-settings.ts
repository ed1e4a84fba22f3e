import type { Run } from '#shared/domain/run.ts'
import { noNumber } from '#renderer/ui/index.ts'
import { settingRows } from '#shared/words/setting-rows.ts'
import { text } from './text.ts'

/** One setting's value in each of several runs. */
export interface DifferingSetting {
  readonly name: string
  readonly values: readonly string[]
}

/** Those settings in which runs differ, in the order in which runs tell them, and how many are alike. */
export function differingSettings(runs: readonly Run[]): {
  readonly differing: readonly DifferingSetting[]
  readonly alike: number
} {
  const settings = runs.map(settingsOf)
  const names = new Set(settings.flatMap((each) => [...each.keys()]))
  const all = [...names].map((name) => ({
    name,
    values: settings.map((each) => each.get(name) ?? noNumber),
  }))
  const differing = all.filter(({ values }) => new Set(values).size > 1)
  return { differing, alike: all.length - differing.length }
}

/** A run's settings by their names; several of one name, such as of two layers, are joined. */
function settingsOf({
  spec,
  trainPhotos,
  forkedFrom,
  rateChanges,
}: Run): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  const add = (name: string, value: string) => {
    const before = settings.get(name)
    settings.set(name, before === undefined ? value : `${before}; ${value}`)
  }
  for (const [name, value] of settingRows(spec)) add(name, value)
  add(text.trainPhotos, String(trainPhotos))
  add(
    text.forkedFrom,
    forkedFrom ? text.checkpoint(forkedFrom.runId, forkedFrom.step) : text.freshWeights,
  )
  for (const { step, factor } of rateChanges) {
    add(text.rateChanges, text.rateChange(factor, step))
  }
  return settings
}
