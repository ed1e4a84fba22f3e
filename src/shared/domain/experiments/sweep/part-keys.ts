/** @param round from 1 */
export const searchKey = (number: number, round: number): string => `${number}/${round}`

/** @param again which of the fresh seeds, from 1 */
export const confirmationKey = (number: number, again: number): string =>
  `confirm/${number}/${again}`
