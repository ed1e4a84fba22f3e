import { useEffect, useRef } from 'react'
import type { ColourMode } from './view-settings.ts'

interface NetworkPictureProps {
  readonly src: string
  readonly alt: string
  /** Pixels a side, as the network takes them. */
  readonly size: number
  readonly colour: ColourMode
  readonly className: string
}

/** A photo in as many pixels as a network takes, stretched to a square as training does it. */
export function NetworkPicture({ src, alt, size, colour, className }: NetworkPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const picture = new Image()
    picture.onload = () => {
      const context = canvas.current?.getContext('2d')
      if (!context) return
      context.imageSmoothingQuality = 'high'
      context.filter = colour === 'grey' ? 'grayscale(1)' : 'none'
      context.clearRect(0, 0, size, size)
      context.drawImage(picture, 0, 0, size, size)
    }
    picture.src = src
    return () => {
      picture.onload = null
    }
  }, [src, size, colour])
  return (
    <canvas
      ref={canvas}
      width={size}
      height={size}
      role="img"
      aria-label={alt}
      className={className}
    />
  )
}
