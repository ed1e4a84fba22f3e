import { z } from 'zod'

/** Ends a run when its validation loss has not fallen for some time (Prechelt, 1998). */
export const EarlyStopping = z
  .object({
    /** Epochs without improvement before the run ends. */
    patienceEpochs: z.int().min(1).max(1000),
    /** A fall by less than this is no improvement. */
    minimumImprovement: z.number().min(0).max(10).default(0),
  })
  .readonly()
export type EarlyStopping = z.infer<typeof EarlyStopping>
