import { type BrowserWindow, dialog } from 'electron'
import type { Task } from '#shared/domain/task.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'

/** Tasks in which a network is trained: a run's two, and an experiment. */
const OF_RUNS: readonly Task['kind'][] = ['preparePixels', 'training', 'experiment']

const text = {
  question: 'A network is still being trained.',
  whatHappens:
    'If you close Downhill now, training pauses and keeps what was learned. It goes on by itself when you open the project again.',
  close: 'Pause and close',
  stay: 'Keep training',
}

/** The run's task that is under way, as the engine told last. */
export function followRun(engine: Engine): () => boolean {
  let isUnderWay = false
  engine.on('task.progress', (task) => {
    isUnderWay = task !== null && OF_RUNS.includes(task.kind)
  })
  engine.onState(({ library }) => {
    // A library that ended tells no more of its task.
    if (library !== 'ready') isUnderWay = false
  })
  return () => isUnderWay
}

/** Asks before a window closes while a network learns, and says what will become of its run. */
export function askBeforeClosing(window: BrowserWindow, isTraining: () => boolean): void {
  let isSure = false
  let isAsking = false
  window.on('close', (event) => {
    if (isSure || !isTraining()) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void ask(window).then((sure) => {
      isAsking = false
      isSure = sure
      if (sure && !window.isDestroyed()) window.close()
    })
  })
}

async function ask(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: text.question,
    detail: text.whatHappens,
    buttons: [text.close, text.stay],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
