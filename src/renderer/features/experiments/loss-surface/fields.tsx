import { useState } from 'react'
import { LossSurfaceSettings } from '#shared/domain/experiments/loss-surface.ts'
import { MAX_OTHER_PATHS, type SurfaceDirections } from '#shared/domain/loss-surface.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import { NumberField, Select } from '#renderer/ui/index.ts'
import type { SettingsForm } from '../experiment-view.ts'
import { text } from './text.ts'
import { ALL, othersOf, useRuns } from './use-runs.ts'

const NONE = 'none'
const LEVELS = ['1', '2', '3', '4'] as const
/** How far is looked along each kind of directions, unless a person says otherwise. */
const EXTENT: Readonly<Record<SurfaceDirections, number>> = { random: 1, path: 1.25 }

interface Typed {
  readonly runId: number | undefined
  readonly also: string
  readonly directions: SurfaceDirections
  readonly extent: number | null
  readonly level: (typeof LEVELS)[number]
  readonly split: 'train' | 'validation'
  readonly photos: number | null
  readonly seed: number | null
}

const FIRST: Typed = {
  runId: undefined,
  also: NONE,
  directions: 'random',
  extent: EXTENT.random,
  level: '4',
  split: 'validation',
  photos: 512,
  seed: 1,
}

/** A hook: the fields of a loss surface, which is that of a run instead of settings. */
export function useForm(): SettingsForm {
  const [typed, setTyped] = useState(FIRST)
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const runs = useRuns()
  const run = runs.find(({ id }) => id === typed.runId) ?? runs[0]
  const others = run ? othersOf(run, runs) : []
  const chosen = typed.also === ALL ? others : others.filter(({ id }) => String(id) === typed.also)
  const { directions, extent, photos, seed } = typed
  return {
    unfit: run ? undefined : text.noRun,
    settings: run
      ? LossSurfaceSettings.safeParse({
          kind: 'lossSurface',
          runId: run.id,
          alsoRunIds: chosen.slice(0, MAX_OTHER_PATHS).map(({ id }) => id),
          level: Number(typed.level),
          ...{ directions, extent, photos, seed, split: typed.split },
        }).data
      : undefined,
    fields: (
      <>
        <Select
          label={text.run}
          value={run ? String(run.id) : null}
          disabled={!run}
          onValueChange={(id) => change({ runId: Number(id), also: NONE })}
          options={runs.map((each) => ({ value: String(each.id), label: fullRunTitle(each) }))}
        />
        <Select
          label={text.also}
          info={text.alsoInfo}
          value={chosen.length > 0 ? typed.also : NONE}
          disabled={others.length === 0}
          onValueChange={(also) => change({ also })}
          options={[
            { value: NONE, label: text.none },
            ...(others.length > 1
              ? [{ value: ALL, label: text.all(Math.min(MAX_OTHER_PATHS, others.length)) }]
              : []),
            ...others.map((each) => ({ value: String(each.id), label: fullRunTitle(each) })),
          ]}
        />
        <Select
          label={text.directions}
          info={text.directionsInfo}
          value={directions}
          onValueChange={(kind) => change({ directions: kind, extent: EXTENT[kind] })}
          options={[
            { value: 'random', label: text.random },
            { value: 'path', label: text.path },
          ]}
        />
        <NumberField
          label={text.extent}
          info={text.extentInfo}
          value={extent}
          min={0.01}
          max={100}
          step="logarithmic"
          onValueChange={(value) => change({ extent: value })}
        />
        <Select
          label={text.level}
          value={typed.level}
          onValueChange={(level) => change({ level })}
          options={LEVELS.map((level) => ({ value: level, label: text.levels[level] }))}
        />
        <Select
          label={text.split}
          value={typed.split}
          onValueChange={(split) => change({ split })}
          options={[
            { value: 'validation', label: text.splits.validation },
            { value: 'train', label: text.splits.train },
          ]}
        />
        <NumberField
          label={text.photos}
          value={photos}
          min={1}
          max={100_000}
          step={100}
          integer
          onValueChange={(value) => change({ photos: value })}
        />
        {directions === 'random' && (
          <NumberField
            label={text.seed}
            value={seed}
            min={0}
            max={0xffffffff}
            integer
            onValueChange={(value) => change({ seed: value })}
          />
        )}
      </>
    ),
  }
}
