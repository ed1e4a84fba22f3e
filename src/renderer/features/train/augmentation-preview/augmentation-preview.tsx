import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { Augmentation, augments } from '#shared/domain/augmentation.ts'
import { channelsOf, inputLength, InputSpec } from '#shared/domain/input-spec.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { usesTrainer } from '#shared/domain/task.ts'
import { useTaskKind } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, classNames, ErrorState, PixelPicture } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { usePreviewPhoto } from '../preview-photo/use-preview-photo.ts'
import { useSettled } from '../preview-photo/use-settled.ts'
import styles from './augmentation-preview.module.css'
import { previewText as text } from './preview-text.ts'

const cx = classNames(styles)

const VARIANTS = 6

/** What augmentation makes of a photo, where some of it is on. */
export function AugmentationPreview() {
  const { sample } = usePreviewPhoto()
  const input = useSettled(
    InputSpec,
    useDraft(({ draft }) => draft.input),
  )
  const augmentation = useSettled(
    Augmentation,
    useDraft(({ draft }) => draft.augmentation),
  )
  if (!sample || !input || !augmentation || !augments(augmentation)) return null
  return <Variants sample={sample} input={input} augmentation={augmentation} />
}

interface VariantsProps {
  readonly sample: Sample
  readonly input: InputSpec
  readonly augmentation: Augmentation
}

function Variants({ sample: { id, path }, input, augmentation }: VariantsProps) {
  const [step, setStep] = useState(0)
  const seed = useDraft(({ draft }) => draft.seed) ?? 0
  const kind = useTaskKind()
  const busy = kind !== null && usesTrainer({ kind })
  const look = { input, augmentation, seed, step, count: VARIANTS }
  const { data, error, isPlaceholderData } = useAnswer(
    'samples.augmented',
    { sampleId: id, look },
    { enabled: !busy, keepPrevious: true },
  )
  const { imageSize, colour } = input
  const length = inputLength(input)
  return (
    <section aria-label={text.title} aria-busy={isPlaceholderData} className={cx('frame')}>
      <div className={cx('head')}>
        <span className={cx('title')}>{text.title}</span>
        <Button
          size="small"
          variant="quiet"
          icon={Shuffle}
          disabledReason={busy ? text.busy : undefined}
          onClick={() => setStep(step + 1)}
        >
          {text.shuffle}
        </Button>
      </div>
      {error && !busy && (
        <ErrorState compact title={text.failed} text={problemText(error).message} />
      )}
      <ul className={cx('pictures')}>
        {Array.from({ length: VARIANTS }, (_, variant) => (
          <li key={variant}>
            <PixelPicture
              className={cx('picture')}
              pixels={data?.pixels.subarray(variant * length, (variant + 1) * length)}
              width={imageSize}
              height={imageSize}
              channels={channelsOf(colour)}
              alt={text.variant(path, variant + 1, VARIANTS)}
            />
          </li>
        ))}
      </ul>
      <p role="status" className={cx('hint')}>
        {busy ? text.busy : text.hint}
      </p>
    </section>
  )
}
