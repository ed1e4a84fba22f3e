import { ChartLine, FlaskConical, GraduationCap, Images, Play, Tags } from 'lucide-react'
import { type ProjectSummary, usedLabels } from '#shared/domain/project.ts'
import type { Task } from '#shared/domain/task.ts'
import { formatCount, type Stage } from '../ui/index.ts'
import type { Screen } from './screen.ts'
import { text } from './text.ts'

export type StageId = 'photos' | 'train' | 'runs' | 'experiments' | 'classify' | 'learn'

/** Fewer labels than this give nothing to tell apart. */
const MIN_LABELS = 2

/** The stages of the work in order, each with what it holds or what it still needs. */
export function stagesOf(
  project: ProjectSummary | null,
  task: Task | null,
): readonly Stage<StageId>[] {
  const closed = project ? undefined : text.openFirst
  const dataset = project?.dataset
  const labels = dataset ? usedLabels(dataset).length : 0
  const training = task?.kind === 'training'
  return [
    {
      id: 'photos',
      name: text.photos,
      icon: Images,
      shortcut: 'mod+1',
      disabledReason: closed,
      ...(dataset && dataset.ready > 0 ? { holds: formatCount(dataset.ready, 'photo') } : {}),
      ...(dataset?.ready === 0 && dataset.pending === 0 ? { missing: text.needsPhotos } : {}),
    },
    {
      id: 'train',
      name: text.train,
      icon: Play,
      shortcut: 'mod+2',
      disabledReason: closed,
      ...(project && labels < MIN_LABELS && dataset?.pending === 0
        ? { missing: text.needsLabels }
        : {}),
      ...(training ? { holds: task.title } : {}),
    },
    {
      id: 'runs',
      name: text.runs,
      icon: ChartLine,
      shortcut: 'mod+3',
      disabledReason: closed,
      ...(project
        ? project.runs > 0
          ? { holds: formatCount(project.runs, 'run') }
          : { missing: text.noRuns }
        : {}),
    },
    {
      id: 'experiments',
      name: text.experiments,
      icon: FlaskConical,
      shortcut: 'mod+4',
      disabledReason: closed,
      ...(project && project.experiments > 0
        ? { holds: formatCount(project.experiments, 'experiment') }
        : {}),
    },
    {
      id: 'classify',
      name: text.classify,
      icon: Tags,
      shortcut: 'mod+5',
      disabledReason: closed ?? (project?.runs === 0 ? text.classifyNeedsRun : undefined),
      ...(project?.runs === 0 ? { missing: text.needsRun } : {}),
    },
    { id: 'learn', name: text.learn, icon: GraduationCap, shortcut: 'mod+6' },
  ]
}

/** The rail's entry that a screen belongs to; the start page belongs to none. */
export function stageOf({ name }: Screen): StageId | 'start' {
  switch (name) {
    case 'run':
    case 'compare':
      return 'runs'
    case 'experiment':
    case 'playground':
      return 'experiments'
    case 'health':
    case 'duplicates':
    case 'splits':
      return 'photos'
    default:
      return name
  }
}

export function screenOf(stage: StageId): Screen {
  return stage === 'classify' ? { name: stage, runId: null } : { name: stage }
}
