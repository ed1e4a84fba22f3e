import type { ComponentType, ReactNode } from 'react'
import type { Experiment, ExperimentKind } from '#shared/domain/experiments/experiment.ts'
import type { ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { ChartPoint } from '#renderer/ui/index.ts'

/** Where a result's buttons lead. */
export interface ResultActions {
  /** Sets a rate on the Train page, beside what is set there (null) or together with others. */
  readonly onUseRate: (rate: number, spec: RunSpec | null) => void
  /** Sets all of a spec on the Train page. */
  readonly onUseSpec: (spec: RunSpec) => void
  readonly onOpenRun: (runId: number) => void
}

export interface ResultProps extends ResultActions {
  readonly experiment: Experiment
  readonly parts: readonly ExperimentPart[]
}

/** The fields of an experiment's own settings, and what they come to. */
export interface SettingsForm {
  readonly fields: ReactNode
  /** What needs the whole width, below the fields. */
  readonly more?: ReactNode
  /** Undefined while they are not complete. */
  readonly settings: ExperimentSettings | undefined
  /** Why the settings that were chosen cannot be tried in this way at all. */
  readonly unfit?: string | undefined
}

/** What a kind of experiment adds to the frame that all of them share. */
export interface ExperimentView {
  readonly kind: ExperimentKind
  /** What it answers, on the overview. */
  readonly question: string
  /** What its page says below the title. */
  readonly subtitle: string
  /** A small picture for the overview, drawn as a line, and what it shows. */
  readonly picture: { readonly points: readonly ChartPoint[]; readonly label: string }
  /** It looks at a run that was trained, and tries no settings. */
  readonly ofRun?: boolean
  /** A hook: the frame calls it at each render, with the settings that were chosen to be tried. */
  readonly useForm: (spec: RunSpec | undefined) => SettingsForm
  /** Shows what was found, also while it is under way and only some parts are done. */
  readonly Result: ComponentType<ResultProps>
}

/** Points of a small picture, one to the right of the other. */
export const drawn = (ys: readonly number[]): readonly ChartPoint[] => ys.map((y, x) => ({ x, y }))
