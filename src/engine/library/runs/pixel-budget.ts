import { PIXEL_SHARE } from '#shared/domain/run-estimate/memory-of-run.ts'

const BYTES_PER_MEGABYTE = 1e6

/** Bytes that decoded photos may take in memory: `memory` megabytes, or a share of what is free. */
export const pixelBudgetOf = (memory: number | undefined): number =>
  memory === undefined
    ? Math.floor(process.availableMemory() * PIXEL_SHARE)
    : memory * BYTES_PER_MEGABYTE
