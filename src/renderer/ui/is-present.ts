import { type ReactNode } from 'react'

/** Whether there is anything to show, so that no empty frame is drawn around nothing. */
export function isPresent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== ''
}
