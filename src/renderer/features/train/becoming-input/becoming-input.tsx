import { ArrowRight } from 'lucide-react'
import { channelsOf, inputLength, InputSpec } from '#shared/domain/input-spec.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { classNames, ErrorState, PixelPicture } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { PhotoPicker } from '../preview-photo/photo-picker.tsx'
import { usePreviewPhoto } from '../preview-photo/use-preview-photo.ts'
import { useSettled } from '../preview-photo/use-settled.ts'
import { inputText as text } from './input-text.ts'
import { VectorStrip } from './vector-strip.tsx'
import styles from './becoming-input.module.css'

const cx = classNames(styles)

/** Pixels of the longer side that are asked for, enough for a dense screen. */
const ORIGINAL = 400

/** One of the person's own photos on its way to what the first layer gets. */
export function BecomingInput() {
  const photo = usePreviewPhoto()
  const input = useSettled(
    InputSpec,
    useDraft(({ draft }) => draft.input),
  )
  const { sample, index, total } = photo
  if (!sample || !input) return null
  return (
    <section aria-label={text.title} className={cx('frame')}>
      <div className={cx('head')}>
        <span className={cx('title')}>{text.position(index, total)}</span>
        <PhotoPicker photo={photo} />
      </div>
      <Steps key={sample.id} sample={sample} input={input} />
    </section>
  )
}

function Steps({ sample, input }: { readonly sample: Sample; readonly input: InputSpec }) {
  const { id, path, width, height } = sample
  const { imageSize, colour } = input
  const keepsGrid = useDraft(({ draft }) => draft.model === 'convolutional')
  const { data, error } = useAnswer('samples.networkInput', { sampleId: id, input })
  if (error) {
    return <ErrorState compact title={text.failed} text={problemText(error).message} />
  }
  const channels = channelsOf(colour)
  return (
    <div className={cx('steps')}>
      <figure className={cx('step')}>
        <img
          className={cx('picture', 'photo')}
          src={`photo://samples/${id}?size=${ORIGINAL}`}
          alt={path}
          draggable={false}
        />
        <figcaption className={cx('caption')}>
          <div>{text.original(width, height)}</div>
          <div className={cx('note')}>{path}</div>
        </figcaption>
      </figure>
      <ArrowRight size={16} className={cx('arrow')} aria-hidden />
      <figure className={cx('step')}>
        <PixelPicture
          // Never the pixels of another size.
          key={`${imageSize} ${colour}`}
          className={cx('picture', 'square')}
          pixels={data?.pixels}
          width={imageSize}
          height={imageSize}
          channels={channels}
          alt={text.seen(path, imageSize)}
        />
        <figcaption className={cx('caption')}>
          <div>{text.numbers(imageSize, channels, inputLength(input))}</div>
          <div className={cx('note')}>{text.resized(width, height, imageSize, colour)}</div>
        </figcaption>
      </figure>
      <div className={cx('last')}>
        <ArrowRight size={16} className={cx('arrow')} aria-hidden />
        <div className={cx('step', 'vector')}>
          {keepsGrid ? (
            <p className={cx('caption')}>{text.grid(imageSize, channels)}</p>
          ) : (
            data && <VectorStrip key={path} pixels={data.pixels} channels={channels} />
          )}
        </div>
      </div>
    </div>
  )
}
