import { ChevronLeft, ChevronRight, Shuffle } from 'lucide-react'
import { IconButton, Row } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import type { PreviewPhoto } from './use-preview-photo.ts'

/** Which photo is shown: the one before, the next, or one from elsewhere. */
export function PhotoPicker({ photo }: { readonly photo: PreviewPhoto }) {
  const { total, next, previous, another } = photo
  const alone = total < 2
  return (
    <Row gap={1}>
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={text.previousPhoto}
        disabled={alone}
        onClick={previous}
      />
      <IconButton
        icon={ChevronRight}
        size="small"
        label={text.nextPhoto}
        disabled={alone}
        onClick={next}
      />
      <IconButton
        icon={Shuffle}
        size="small"
        label={text.anotherPhoto}
        disabled={alone}
        onClick={another}
      />
    </Row>
  )
}
