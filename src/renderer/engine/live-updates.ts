import type { QueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { atMostEvery } from './at-most-every.ts'
import { useBeginFrom } from './begin-from.ts'
import { desktop } from './client.ts'
import { gatherEpochs } from './gather-epochs.ts'
import { queryKey } from './queries.ts'
import { addLivePoints, forgetRunSeries, forgetSeries } from './run-series.ts'

type Current = Output<DesktopContract, 'projects.current'>
type RunAnswer = Output<DesktopContract, 'runs.get'>

const CURRENT = queryKey('projects.current', {})

/** Everything that is about the open project and no other. */
const OF_PROJECT = [
  'samples.page',
  'samples.counts',
  'samples.get',
  'samples.duplicates',
  'samples.nearGroups',
  'samples.unreadable',
  'health.report',
  'splits.summary',
  'splits.preview',
  'journal.page',
  'predictions.status',
  'samples.networkInput',
  'samples.augmented',
  'runs.list',
  'runs.get',
  'runs.steps',
  'runs.pictures',
  'runs.watched',
  'runs.checkpoints',
  'folder.status',
  'folder.changedFiles',
  'runs.disk',
  'runs.compare',
  'runs.estimate',
  'experiments.list',
  'experiments.get',
  'experiments.curves',
]

/** What changes with every label that a person gives. */
const OF_SAMPLES = [...OF_PROJECT.slice(0, 10), 'runs.estimate']

/**
 * Milliseconds between two refreshes of what is about samples: labels are given faster than lists of
 * a hundred thousand photos can be made anew.
 */
const SAMPLES_PAUSE = 150

/** The same of lists of runs, in which the curves of those that train grow. */
const RUNS_PAUSE = 1000

/** The same of experiments, whose parts may be short. */
const EXPERIMENTS_PAUSE = 250

/** Keeps the cached answers true while events come in. Returns its own end. */
export function followEvents(cache: QueryClient): () => void {
  const client = desktop()
  const setCurrent = (change: (current: Current) => Current) =>
    cache.setQueryData<Current>(CURRENT, (current) =>
      change(current ?? { project: null, task: null }),
    )
  const refresh = (...methods: readonly string[]) => {
    for (const method of methods) void cache.invalidateQueries({ queryKey: [method] })
  }

  const experiments = atMostEvery(EXPERIMENTS_PAUSE, () =>
    refresh('experiments.get', 'experiments.list'),
  )
  const curves = atMostEvery(RUNS_PAUSE, () => refresh('experiments.curves'))
  const runs = atMostEvery(RUNS_PAUSE, () => refresh('runs.list', 'runs.compare'))
  const samples = atMostEvery(SAMPLES_PAUSE, () => refresh(...OF_SAMPLES))

  const gathered = gatherEpochs((runId, epochs) => {
    cache.setQueryData<RunAnswer>(queryKey('runs.get', { runId }), (answer) => {
      if (!answer) return answer
      const all = [...answer.epochs]
      for (const metrics of epochs) {
        // A resumed run makes the epochs since its last checkpoint once more.
        while ((all.at(-1)?.epoch ?? -1) >= metrics.epoch) all.pop()
        all.push(metrics)
      }
      return { ...answer, epochs: all }
    })
  })

  const ends = [
    client.on('project.changed', (project) => {
      const before = cache.getQueryData<Current>(CURRENT)?.project
      setCurrent((current) => ({ ...current, project }))
      if (before?.path !== project?.path) switchProject(cache, project)
      else samples.call()
      // One was deleted, or came back.
      if (before?.runs !== project?.runs) refresh('runs.list', 'runs.disk', 'runs.compare')
      if (before?.experiments !== project?.experiments) experiments.call()
      // Labels, which change all the time, leave what a network has looked at as it is.
      if (photosOf(before) !== photosOf(project)) refresh('predictions.status')
    }),
    client.on('task.progress', (task) => {
      const before = cache.getQueryData<Current>(CURRENT)?.task
      setCurrent((current) => ({ ...current, task }))
      // It may have been a network that looked at photos; and the machine may be free to measure now.
      if (before?.id !== task?.id) refresh('predictions.status', 'runs.compare', 'runs.estimate')
    }),
    client.on('folder.changed', (status) => {
      cache.setQueryData(queryKey('folder.status', {}), status)
      refresh('folder.changedFiles')
    }),
    client.on('run.changed', (run) => {
      const key = queryKey('runs.get', { runId: run.id })
      const before = cache.getQueryData<RunAnswer>(key)?.run
      cache.setQueryData<RunAnswer>(key, (answer) => (answer ? { ...answer, run } : answer))
      // It goes on from its last checkpoint, which may lie before the last step it had made.
      if (before && hasEnded(before.state) && !hasEnded(run.state)) forgetRunSeries(run.id)
      if (before?.state !== run.state) {
        refresh('projects.current', 'runs.steps', 'runs.checkpoints')
        if (hasEnded(run.state)) refresh('runs.disk')
      }
      // Lists show what a run has come to and is called, not each of its steps.
      if (before?.state !== run.state || !isDescribedAlike(before, run)) runs.call()
    }),
    client.on('run.epoch', ({ runId, metrics }) => {
      gathered.add(runId, metrics)
      runs.call()
      curves.call()
    }),
    client.on('experiment.changed', () => {
      experiments.call()
      curves.call()
    }),
    experiments.end,
    curves.end,
    gathered.end,
    samples.end,
    runs.end,
    client.on('run.looked', () => refresh('runs.pictures', 'runs.watched')),
    client.on('run.steps', ({ runId, points }) => addLivePoints(runId, points)),
    client.on('desktop.engineState', (state) => {
      const before = cache.getQueryData<Current>(CURRENT)?.project
      const wasLost =
        cache.getQueryData<Output<DesktopContract, 'desktop.engineState'>>(
          queryKey('desktop.engineState', {}),
        )?.library === 'restarting'
      cache.setQueryData(queryKey('desktop.engineState', {}), state)
      // A library that was started anew has no project open: open the one that was.
      if (wasLost && state.library === 'ready' && before) void reopen(cache, before)
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

const isDescribedAlike = (a: Run, b: Run): boolean =>
  a.name === b.name && a.note === b.note && a.tags.join() === b.tags.join()

const photosOf = (project: ProjectSummary | null | undefined): number =>
  project ? project.dataset.ready + project.dataset.excluded : 0

function switchProject(cache: QueryClient, project: ProjectSummary | null): void {
  forgetSeries()
  useBeginFrom.getState().forget()
  for (const method of OF_PROJECT) cache.removeQueries({ queryKey: [method] })
  if (project) void cache.invalidateQueries({ queryKey: ['projects.recent'] })
}

async function reopen(cache: QueryClient, project: ProjectSummary): Promise<void> {
  try {
    await desktop().call('projects.open', { path: project.path, goOn: true })
  } finally {
    forgetSeries()
    for (const method of ['projects.current', ...OF_PROJECT]) {
      void cache.invalidateQueries({ queryKey: [method] })
    }
  }
}
