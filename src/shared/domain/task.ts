import { z } from 'zod'

/** A long piece of work that the status bar shows and that a person can cancel. */
export const Task = z
  .object({
    id: z.int().positive(),
    kind: z.enum([
      'import',
      'preparePixels',
      'training',
      'experiment',
      'predict',
      'report',
      'checkFolder',
    ]),
    title: z.string(),
    /** Parts of an experiment are counted with what is done of those under way. */
    done: z.number().nonnegative(),
    /** 0 while the amount of work is not known yet. */
    total: z.int().nonnegative(),
    /** What `done` and `total` count. */
    unit: z.enum(['photos', 'steps', 'parts', 'files']),
    secondsLeft: z.number().nonnegative().nullable(),
  })
  .readonly()
export type Task = z.infer<typeof Task>

/** Whether a network computes while it is under way. */
export const usesTrainer = ({ kind }: Pick<Task, 'kind'>): boolean =>
  kind === 'training' || kind === 'experiment' || kind === 'predict'
