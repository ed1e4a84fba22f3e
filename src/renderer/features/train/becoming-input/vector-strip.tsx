import { useMemo } from 'react'
import { classNames, PixelPicture } from '#renderer/ui/index.ts'
import styles from './becoming-input.module.css'
import { inputText as text } from './input-text.ts'
import { toStrip } from './to-strip.ts'

const cx = classNames(styles)

/** Pixels of the strip: as many as a wide window can show apart. */
const STRIP = 1024
/** Numbers that are written out. */
const WRITTEN = 12

interface VectorStripProps {
  readonly pixels: Uint8Array
  readonly channels: 1 | 3
}

/** The picture's numbers in one line: as pixels all of them, as numbers the first. */
export function VectorStrip({ pixels, channels }: VectorStripProps) {
  const strip = useMemo(() => toStrip(pixels, channels, STRIP), [pixels, channels])
  return (
    <>
      <PixelPicture
        className={cx('strip')}
        pixels={strip}
        width={strip.length / channels}
        height={1}
        channels={channels}
        alt={text.vector(pixels.length)}
      />
      <p className={cx('numbers')}>{text.first([...pixels.subarray(0, WRITTEN)])}</p>
      <p className={cx('caption')}>{text.flattened(pixels.length)}</p>
    </>
  )
}
