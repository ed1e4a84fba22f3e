import { memo } from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { PhotoOption } from '#renderer/ui/index.ts'
import { tileLabel } from '../suggestions/tile-words.ts'
import { text } from '../text.ts'
import { tileMarks } from './tile-marks.ts'

interface PhotoTileProps {
  /** Undefined while it is being fetched. */
  readonly sample: Sample | undefined
  readonly labelById: ReadonlyMap<number, Label>
  readonly index: number
  readonly total: number
  readonly selected: boolean
  readonly active: boolean
  /** Pixels asked of photo:, enough for a tile on a fine screen. */
  readonly pixels: number
}

/** The option's id, which the listbox names when the keyboard is there. */
export const optionId = (index: number): string => `photo-${index}`

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** One photo of the grid, with its label and what is to be known of it. */
export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const { sample, labelById, index, total, selected, active, pixels } = props
  return (
    <PhotoOption
      id={optionId(index)}
      index={index}
      total={total}
      selected={selected}
      active={active}
      alt={sample ? text.photo(sample.path) : ''}
      src={sample && `photo://samples/${sample.id}?size=${pixels}`}
      caption={sample ? fileName(sample.path) : ' '}
      label={sample && tileLabel(sample, (id) => labelById.get(id))}
      dimmed={sample?.excluded}
      marks={sample && tileMarks(sample)}
    />
  )
})
