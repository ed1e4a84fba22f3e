import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { applies } from '#shared/domain/experiments/sweep/apply-assignments.ts'
import { configurationsOf } from '#shared/domain/experiments/sweep/configurations.ts'
import { roundsOf } from '#shared/domain/experiments/sweep/rounds.ts'
import { SWEEP_SETTINGS } from '#shared/domain/experiments/sweep/sweep-axis.ts'
import {
  combinationsOf,
  MAX_AXES,
  MAX_CONFIGURATIONS,
  MAX_CONFIRMING_SEEDS,
  SweepSettings,
} from '#shared/domain/experiments/sweep/sweep.ts'
import { MAX_SIDE_BY_SIDE } from '#shared/domain/experiments/side-by-side.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { skippedSentence } from '#shared/words/sweep-sentences.ts'
import { Button, Callout, NumberField, Row, Section, Select, Stack } from '#renderer/ui/index.ts'
import type { SettingsForm } from '../experiment-view.ts'
import { type AxisDraft, axisOf, draftOf } from './axis-draft.ts'
import { AxisEditor } from './axis-editor.tsx'
import { text } from './text.ts'

interface SearchDraft {
  readonly kind: 'grid' | 'random' | 'halving'
  readonly runs: number | null
  readonly eta: number | null
  readonly firstEpochs: number | null
  readonly limit: 'none' | 'runs' | 'minutes'
  readonly most: number | null
  readonly minutes: number | null
  readonly seeds: number | null
  readonly sideBySide: number | null
}

const FIRST: SearchDraft = {
  ...{ kind: 'grid', runs: 16, eta: 3, firstEpochs: 3 },
  ...{ limit: 'none', most: 12, minutes: 30, seeds: 3, sideBySide: 1 },
}

/** The fields of a sweep, and what they come to. */
export function useSweepForm(spec: RunSpec | undefined): SettingsForm {
  const [axes, setAxes] = useState<readonly AxisDraft[]>(() => [
    draftOf('learningRate'),
    draftOf('batchSize'),
  ])
  const [search, setSearch] = useState(FIRST)
  const change = (next: Partial<SearchDraft>) => setSearch({ ...search, ...next })
  const reading = useMemo(() => read(spec, axes, search), [spec, axes, search])
  const free = SWEEP_SETTINGS.filter(
    (setting) =>
      !axes.some((axis) => axis.setting === setting) &&
      (spec === undefined || applies(setting, spec.model)),
  )
  const [next] = free
  return {
    settings: reading.settings,
    fields: <SearchFields search={search} onChange={change} />,
    more: (
      <Stack gap={4}>
        <Section title={text.axes}>
          <Stack gap={3}>
            {axes.map((axis, place) => (
              <AxisEditor
                key={axis.setting}
                draft={axis}
                settings={[axis.setting, ...free]}
                onChange={(changed) => setAxes(axes.with(place, changed))}
                onRemove={axes.length > 1 ? () => setAxes(axes.toSpliced(place, 1)) : undefined}
              />
            ))}
            {next !== undefined && axes.length < MAX_AXES && (
              <Row>
                <Button icon={Plus} onClick={() => setAxes([...axes, draftOf(next)])}>
                  {text.add}
                </Button>
              </Row>
            )}
          </Stack>
        </Section>
        <Plan {...reading} />
      </Stack>
    ),
  }
}

interface Reading {
  readonly settings: SweepSettings | undefined
  /** What does not go together, where each field is right by itself. */
  readonly problem: string | undefined
}

function read(
  spec: RunSpec | undefined,
  drafts: readonly AxisDraft[],
  search: SearchDraft,
): Reading {
  const axes = drafts.map(axisOf)
  if (!spec || axes.includes(undefined)) return { settings: undefined, problem: undefined }
  const { kind, runs, eta, firstEpochs, limit, most, minutes, seeds, sideBySide } = search
  const parsed = SweepSettings.safeParse({
    ...{ kind: 'sweep', spec, axes, seedsToConfirm: seeds, sideBySide },
    search: { kind, runs, eta, firstEpochs, seed: spec.seed },
    budget: {
      ...(limit === 'runs' ? { runs: most } : {}),
      ...(limit === 'minutes' ? { seconds: minutes === null ? null : minutes * 60 } : {}),
    },
  })
  const issue = parsed.error?.issues.find(({ code }) => code === 'custom')
  return { settings: parsed.data, problem: issue?.message }
}

function Plan({ settings, problem }: Reading) {
  if (problem !== undefined)
    return (
      <Callout tone="warn" title={text.conflict}>
        {problem}
      </Callout>
    )
  if (!settings) return null
  const { search, spec, budget, axes, seedsToConfirm } = settings
  const { configurations } = configurationsOf(settings)
  const all = search.kind === 'grid' ? combinationsOf(axes) : 0
  const rounds = roundsOf(search, configurations.length, spec.epochs)
  return (
    <p>
      {[
        `${all > configurations.length ? text.combinations(all) : ''}${text.plan(configurations.length, 2 * seedsToConfirm)}`,
        ...(rounds.length > 1 ? [text.rounds(rounds), text.halvingInfo] : [text.order]),
        skippedSentence(settings),
        ...(budget.seconds === undefined ? [] : [text.timeNote]),
      ].join(' ')}
    </p>
  )
}

interface SearchFieldsProps {
  readonly search: SearchDraft
  readonly onChange: (next: Partial<SearchDraft>) => void
}

const options = <V extends string>(names: Readonly<Record<V, string>>) =>
  // Object.entries forgets which keys the table has.
  (Object.entries(names) as [V, string][]).map(([value, label]) => ({ value, label }))

function SearchFields({ search, onChange }: SearchFieldsProps) {
  const { kind, runs, eta, firstEpochs, limit, most, minutes, seeds, sideBySide } = search
  return (
    <>
      <Select
        label={text.search}
        value={kind}
        onValueChange={(next) => onChange({ kind: next })}
        options={options(text.searches)}
      />
      {kind !== 'grid' && (
        <NumberField
          label={text.runs}
          value={runs}
          min={1}
          max={MAX_CONFIGURATIONS}
          integer
          onValueChange={(next) => onChange({ runs: next })}
        />
      )}
      {kind === 'halving' && (
        <>
          <NumberField
            label={text.eta}
            value={eta}
            min={2}
            max={8}
            integer
            onValueChange={(next) => onChange({ eta: next })}
          />
          <NumberField
            label={text.firstEpochs}
            value={firstEpochs}
            min={1}
            max={10_000}
            integer
            onValueChange={(next) => onChange({ firstEpochs: next })}
          />
        </>
      )}
      <Select
        label={text.budget}
        value={limit}
        onValueChange={(next) => onChange({ limit: next })}
        options={options(text.budgets)}
      />
      {limit === 'runs' && (
        <NumberField
          label={text.budgetRuns}
          value={most}
          min={1}
          max={MAX_CONFIGURATIONS}
          integer
          onValueChange={(next) => onChange({ most: next })}
        />
      )}
      {limit === 'minutes' && (
        <NumberField
          label={text.minutes}
          value={minutes}
          above={0}
          max={43_200}
          onValueChange={(next) => onChange({ minutes: next })}
        />
      )}
      <NumberField
        label={text.seeds}
        info={text.seedsInfo}
        value={seeds}
        min={0}
        max={MAX_CONFIRMING_SEEDS}
        integer
        onValueChange={(next) => onChange({ seeds: next })}
      />
      <NumberField
        label={text.sideBySide}
        info={text.sideBySideInfo}
        value={sideBySide}
        min={1}
        max={MAX_SIDE_BY_SIDE}
        integer
        onValueChange={(next) => onChange({ sideBySide: next })}
      />
    </>
  )
}
