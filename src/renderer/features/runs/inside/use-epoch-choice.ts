import { useState } from 'react'

/** The latest epoch, whichever that is. */
export const LATEST = Number.MAX_SAFE_INTEGER

/** Which epoch is looked at. */
export interface EpochChoice {
  /** LATEST follows the run. */
  readonly epoch: number
  readonly choose: (epoch: number) => void
}

export function useEpochChoice(): EpochChoice {
  const [epoch, choose] = useState(LATEST)
  return { epoch, choose }
}
