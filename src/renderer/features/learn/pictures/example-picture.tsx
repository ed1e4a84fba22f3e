import cat1 from '#resources/sample-photos/cat.0.jpg'
import cat2 from '#resources/sample-photos/cat.5.jpg'
import cat3 from '#resources/sample-photos/cat.7.jpg'
import dog1 from '#resources/sample-photos/dog.0.jpg'
import dog2 from '#resources/sample-photos/dog.4.jpg'
import dog3 from '#resources/sample-photos/dog.7.jpg'
import { Dot, Drawing, Photo, Words } from '#renderer/ui/index.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const PHOTOS = [
  { source: cat1, file: '.0.jpg', label: 'cat' },
  { source: dog1, file: '.0.jpg', label: 'dog' },
  { source: cat2, file: '.5.jpg', label: 'cat' },
  { source: dog2, file: '.4.jpg', label: 'dog' },
  { source: cat3, file: '.7.jpg', label: 'cat' },
  { source: dog3, file: '.7.jpg', label: 'dog' },
] as const
const COLUMNS = 3
const SIDE = 104
const STEP = { x: 160, y: 146 }
const SIZE = { width: 424, height: 282 }

/** Photos of the built-in sample, whose names say what is on them. */
export function ExamplePicture() {
  const words = pictureText.example
  return (
    <IdeaFigure sentence={words.sentence}>
      <Drawing label={words.label} x={[0, SIZE.width]} y={[SIZE.height, 0]} height={298}>
        {PHOTOS.map(({ source, file, label }, i) => {
          const [left, top] = [(i % COLUMNS) * STEP.x, Math.floor(i / COLUMNS) * STEP.y]
          return (
            <g key={source}>
              <Photo from={[left, top]} to={[left + SIDE, top + SIDE]} source={source} />
              <Dot at={[left + 6, top + SIDE + 18]} ink={label === 'cat' ? 0 : 1} />
              <Words at={[left + 17, top + SIDE + 22]} anchor="start" ink="secondary">
                <tspan fill="var(--text)" fontWeight="var(--weight-strong)">
                  {pictureText.label[label]}
                </tspan>
                {file}
              </Words>
            </g>
          )
        })}
      </Drawing>
    </IdeaFigure>
  )
}
