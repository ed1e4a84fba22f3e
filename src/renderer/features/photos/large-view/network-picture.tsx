import { useEffect, useRef } from 'react'
import { channelsOf, type InputSpec } from '#shared/domain/input-spec.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { ErrorState } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import { toRgba } from './to-rgba.ts'

interface NetworkPictureProps {
  readonly sampleId: number
  readonly alt: string
  readonly input: InputSpec
  readonly className: string
}

/** The pixels that a network of this input gets of a photo, as the engine decodes them. */
export function NetworkPicture({ sampleId, alt, input, className }: NetworkPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data, error } = useAnswer('samples.networkInput', { sampleId, input })
  const { imageSize, colour } = input
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !data) return
    const rgba = toRgba(data.pixels, channelsOf(colour))
    context.putImageData(new ImageData(rgba, imageSize, imageSize), 0, 0)
  }, [data, imageSize, colour])
  if (error)
    return <ErrorState compact title={text.photoFailed} text={problemText(error).message} />
  return (
    <canvas
      // Never the pixels of the photo before.
      key={`${sampleId} ${imageSize} ${colour}`}
      ref={canvas}
      width={imageSize}
      height={imageSize}
      role="img"
      aria-label={alt}
      className={className}
    />
  )
}
