import { z } from 'zod'

/** Trainers that may work beside the first at one time. */
export const MAX_LANES = 16

/** Which trainer: 0 is the one for a person's runs, the others are opened for an experiment. */
export const LaneNumber = z.int().min(0).max(MAX_LANES)
/** A lane that is opened and closed. */
export const OpenedLane = LaneNumber.min(1)
/** Threads with which one trainer computes. */
export const LaneThreads = z.int().min(1).max(1024)

/** How an experiment's runs share a machine: so many at a time, each with so many threads. */
export interface LanePlan {
  readonly lanes: number
  readonly threads: number
}

interface LaneGround {
  readonly cores: number
  /** Bytes that all runs together could have now. */
  readonly freeBytes: number
  /** The most that one of the runs takes, its trainer included; see `memoryOfRun`. */
  readonly bytesPerRun: number
  /** Runs that are to be made. */
  readonly entrants: number
  /** The most lanes that a person wants; as many as help where undefined. */
  readonly wanted?: number | undefined
  /**
   * Of an experiment that goes on: the threads that its runs had before. With another number the
   * same settings give slightly other numbers, so that its table would not be of one kind.
   */
  readonly threads?: number | undefined
}

/** The part of the free memory that runs side by side may take: each may need a tenth more. */
const MEMORY_SHARE = 0.8

/**
 * A lane for each core where there are as many runs and as much memory, since a small network has
 * more of a second core for a second run than for itself. There is always one lane, and never more
 * threads than cores but where `threads` says so.
 */
export function lanesFor({
  cores,
  freeBytes,
  bytesPerRun,
  entrants,
  wanted = MAX_LANES,
  threads,
}: LaneGround): LanePlan {
  const usableCores = Math.max(1, Math.floor(cores))
  const most = Math.min(
    Math.floor(usableCores / (threads ?? 1)),
    Math.floor((freeBytes * MEMORY_SHARE) / bytesPerRun),
    ...[entrants, wanted, MAX_LANES],
  )
  const lanes = Math.max(1, Math.floor(most))
  return { lanes, threads: threads ?? Math.floor(usableCores / lanes) }
}
