import { memo, useEffect, useRef } from 'react'
import type { Pictures } from '#shared/domain/pictures.ts'
import { classNames } from '#renderer/ui/index.ts'
import styles from './inside.module.css'
import { paint, type Palette } from './paint.ts'

const cx = classNames(styles)

interface PictureGridProps {
  readonly pictures: Pictures
  readonly palette: Palette
  /** What one picture is, from its number (1 is the first) and what its brightest point stands for. */
  readonly name: (number: number, largest: number) => string
}

/** The pictures of a layer beside each other, each pixel a square. */
export function PictureGrid({ pictures, palette, name }: PictureGridProps) {
  const { count, height, width, channels, values, largest } = pictures
  const size = height * width * channels
  return (
    <ul className={cx('grid', count <= 4 && 'few')}>
      {Array.from({ length: count }, (_, index) => {
        const label = name(index + 1, largest[index] ?? 0)
        return (
          <li key={index}>
            <Picture
              levels={values.subarray(index * size, (index + 1) * size)}
              {...{ height, width, channels, palette, label }}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface PictureProps extends Pick<Pictures, 'height' | 'width' | 'channels'> {
  readonly levels: Uint8Array
  readonly palette: Palette
  readonly label: string
}

const Picture = memo(function Picture(props: PictureProps) {
  const { levels, height, width, channels, palette, label } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    context?.putImageData(new ImageData(paint(levels, channels, palette), width, height), 0, 0)
  }, [levels, height, width, channels, palette])
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      title={label}
      className={cx('picture')}
    />
  )
})
