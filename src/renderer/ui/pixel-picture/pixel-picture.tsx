import { useEffect, useRef } from 'react'

import { classNames } from '../class-names.ts'
import styles from './pixel-picture.module.css'
import { toRgba } from './to-rgba.ts'

const cx = classNames(styles)

export type PixelPictureProps = {
  /** Row by row, one byte for each channel; undefined while they are not known. */
  pixels: Uint8Array | undefined
  width: number
  height: number
  channels: 1 | 3
  /** What is in the picture. */
  alt: string
  className?: string | undefined
}

/** A picture from its bytes, each pixel a square however large it is drawn. */
export function PixelPicture(props: PixelPictureProps) {
  const { pixels, width, height, channels, alt, className } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const fits = pixels?.length === width * height * channels
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !pixels || !fits) return
    context.putImageData(new ImageData(toRgba(pixels, channels), width, height), 0, 0)
  }, [pixels, fits, width, height, channels])
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      role="img"
      aria-label={alt}
      className={[cx('picture'), className].join(' ')}
    />
  )
}
