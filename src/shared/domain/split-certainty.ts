import { wilsonInterval } from './confidence-interval.ts'

/** Of fewer photos than this, one photo more or less makes a great difference. */
export const FEW_PHOTOS = 10

/**
 * How far an accuracy that was measured on `photos` photos may be from the true one, either way, as
 * a share of 1: half of its 95 % interval.
 * @param accuracy what was measured, 0 to 1; 0.5 is the least certain
 */
export function accuracyMargin(photos: number, accuracy: number): number {
  const [low, high] = wilsonInterval(accuracy * photos, photos)
  return (high - low) / 2
}
