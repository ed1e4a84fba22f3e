import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Task } from '#shared/domain/task.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { onInterrupt } from './interrupt.ts'
import type { Output } from './output.ts'

/** Files of the unreadable ones that are named; the window lists them all. */
const NAMED_FILES = 10

/** Opens the project of a folder of photos, reads the new ones, and says what there is. */
export async function openPhotos(
  engine: Engine,
  { folder, project }: { readonly folder: string; readonly project: string | undefined },
  output: Output,
): Promise<ProjectSummary> {
  await engine.call('projects.openFolder', {
    folder,
    ...(project === undefined ? {} : { project }),
  })
  const summary = await photosRead(engine)
  await noteUnreadable(engine, summary, output)
  return summary
}

/** Opens a project that is there, and reads what it has not read yet. */
export async function openProject(engine: Engine, path: string): Promise<ProjectSummary> {
  await engine.call('projects.open', { path })
  return photosRead(engine)
}

/** Shows how far the task under way is, on a terminal. */
export function showProgress(engine: Engine, output: Output): void {
  engine.on('task.progress', (task) => {
    if (task)
      output.progress(`${task.title}: ${Math.floor(task.done)} of ${task.total} ${task.unit}`)
  })
}

/** While `work` is waited for, Ctrl-C cancels the engine's task, or the next one if it has none. */
export async function cancellable<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  let asked = false
  const cancel = async (task: Task | null) => {
    if (asked && task) await engine.call('tasks.cancel', { taskId: task.id })
  }
  // When the engine cannot be asked any more, `work` fails and says so.
  const unsubscribe = engine.on('task.progress', (task) => void cancel(task).catch(() => undefined))
  const ignore = onInterrupt(async () => {
    asked = true
    await cancel((await engine.call('projects.current', {})).task)
  })
  try {
    return await work()
  } finally {
    ignore()
    unsubscribe()
  }
}

const photosRead = (engine: Engine): Promise<ProjectSummary> =>
  cancellable(engine, () => engine.call('imports.settled', {}))

async function noteUnreadable(
  engine: Engine,
  { dataset }: ProjectSummary,
  output: Output,
): Promise<void> {
  output.note(
    `${dataset.ready} photos: ${dataset.labels.map(({ label, photos }) => `${label.name} ${photos}`).join(', ')}`,
  )
  if (dataset.duplicates > 0) {
    output.note(
      `${dataset.duplicates} files are copies of others, byte for byte, and count for nothing.`,
    )
  }
  if (dataset.conflicts > 0) {
    output.note(
      `${dataset.conflicts} photos are left out of training, because a copy of each has another label. Settle that in the window, or put each into one folder.`,
    )
  }
  if (dataset.unreadable === 0) return
  const { files } = await engine.call('samples.unreadable', { offset: 0, limit: NAMED_FILES })
  output.note(`${dataset.unreadable} files could not be read:`)
  for (const file of files) output.note(`  ${file.path}: ${file.explanation}`)
  if (dataset.unreadable > files.length)
    output.note(`  and ${dataset.unreadable - files.length} more`)
}
