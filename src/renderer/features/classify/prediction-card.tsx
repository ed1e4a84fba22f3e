import { useEffect, useRef } from 'react'
import type { Prediction } from '#shared/domain/prediction.ts'
import { classNames, ErrorState, ProbabilityBar } from '#renderer/ui/index.ts'
import styles from './prediction-card.module.css'
import { text } from './text.ts'

const cx = classNames(styles)

interface PredictionCardProps {
  readonly prediction: Prediction
  /** Each label's colour, by name. */
  readonly colours: ReadonlyMap<string, number>
}

/** One photo beside the probability of each label. */
export function PredictionCard({ prediction, colours }: PredictionCardProps) {
  const name = fileName(prediction.path)
  if (prediction.state === 'unreadable') {
    return (
      <article className={cx('card')} aria-label={name}>
        <ErrorState compact title={text.unreadable} text={prediction.explanation} />
      </article>
    )
  }
  return (
    <article className={cx('card', 'classified')} aria-label={text.result(name)}>
      <Preview webp={prediction.preview} name={name} />
      <div className={cx('answer')}>
        <h2 className={cx('name')} title={prediction.path}>
          {name}
        </h2>
        {prediction.probabilities.map(({ label, probability }, index) => (
          <ProbabilityBar
            key={label}
            name={label}
            probability={probability}
            index={colours.get(label) ?? null}
            leading={index === 0}
          />
        ))}
      </div>
    </article>
  )
}

function Preview({ webp, name }: { readonly webp: Uint8Array | null; readonly name: string }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const shown = image.current
    if (!webp || !shown) return
    // A copy, because a Blob wants bytes of a buffer that is nobody else's.
    const url = URL.createObjectURL(new Blob([new Uint8Array(webp)], { type: 'image/webp' }))
    shown.src = url
    return () => URL.revokeObjectURL(url)
  }, [webp])
  return <img ref={image} className={cx('photo')} alt={name} />
}

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path
