/** Seconds between two checkpoints, so that short epochs do not spend their time on the disk. */
export const SECONDS_BETWEEN = 2
/** Writing them takes this part of the time at the most, however large they are. */
export const SHARE_OF_TIME = 0.05
/** Checkpoints of a run that are kept at the most. */
export const MOST_CHECKPOINTS = 8
/** Bytes that they may take together, unless two alone take more. */
export const MOST_CHECKPOINT_BYTES = 1e9
