/**
 * The part of the free memory that decoded photos may take. TensorFlow keeps them once more while
 * they are handed over, and the network, its optimizer and other programs need the rest.
 */
const SHARE_OF_FREE_MEMORY = 1 / 3

const BYTES_PER_MEGABYTE = 1e6

/** Bytes that decoded photos may take in memory: `memory` megabytes, or a share of what is free. */
export const pixelBudgetOf = (memory: number | undefined): number =>
  memory === undefined
    ? Math.floor(process.availableMemory() * SHARE_OF_FREE_MEMORY)
    : memory * BYTES_PER_MEGABYTE
