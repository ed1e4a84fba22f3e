import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { text } from '../text.ts'

/** What stands under a photo in its label's place, with the colour's index. */
export interface TileLabel {
  readonly name: string
  readonly index: number | null
}

/**
 * A photo's label; for one without, what the network suggests, as a question; for one that the
 * network finds something else in, both.
 * @param nameOf a label by its id; undefined for one that is gone, which is not suggested
 */
export function tileLabel(
  { labelId, prediction }: Sample,
  nameOf: (labelId: number) => Label | undefined,
): TileLabel {
  const label = labelId === null ? undefined : nameOf(labelId)
  const said = prediction ? nameOf(prediction.labelId) : undefined
  if (!label) {
    return said && prediction
      ? { name: text.suggested(said.name, prediction.probability), index: said.colour }
      : { name: text.unlabelled, index: null }
  }
  return said && prediction && said.id !== label.id
    ? { name: text.otherwise(label.name, said.name, prediction.probability), index: label.colour }
    : { name: label.name, index: label.colour }
}
