import { channelsOf, type InputSpec } from '#shared/domain/input-spec.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { ErrorState, PixelPicture } from '#renderer/ui/index.ts'
import { text } from '../text.ts'

interface NetworkPictureProps {
  readonly sampleId: number
  readonly alt: string
  readonly input: InputSpec
  readonly className: string
}

/** The pixels that a network of this input gets of a photo, as the engine decodes them. */
export function NetworkPicture({ sampleId, alt, input, className }: NetworkPictureProps) {
  const { data, error } = useAnswer('samples.networkInput', { sampleId, input })
  const { imageSize, colour } = input
  if (error)
    return <ErrorState compact title={text.photoFailed} text={problemText(error).message} />
  return (
    <PixelPicture
      // Never the pixels of the photo before.
      key={`${sampleId} ${imageSize} ${colour}`}
      pixels={data?.pixels}
      width={imageSize}
      height={imageSize}
      channels={channelsOf(colour)}
      alt={alt}
      className={className}
    />
  )
}
