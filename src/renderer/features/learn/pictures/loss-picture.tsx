import { useState } from 'react'
import { Box, Curve, Dot, Drawing, Slider, Words } from '#renderer/ui/index.ts'
import { type Guess, meanSquaredError, squaredError } from '../numbers/squared-errors.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const FIRST_THREE: readonly Guess[] = [
  { wanted: 0, given: 0.1 },
  { wanted: 1, given: 0.8 },
  { wanted: 0, given: 0.4 },
]
const SIZE = { width: 424, height: 232 }
/** Units of a difference of 1, so that squares are squares. */
const SCALE = 156
const GROUND = 172
const COLUMNS = [14, 96, 178, 266]
const HUNDREDTHS = 100

/** Four answers, and squares as large as they are wrong. */
export function LossPicture() {
  const [hundredths, setHundredths] = useState(35)
  const words = pictureText.loss
  const guesses: readonly Guess[] = [...FIRST_THREE, { wanted: 1, given: hundredths / HUNDREDTHS }]
  return (
    <IdeaFigure
      sentence={words.sentence(guesses.map(squaredError), meanSquaredError(guesses))}
      controls={
        <Slider
          label={words.fourth}
          value={hundredths}
          max={HUNDREDTHS}
          valueText={written(hundredths / HUNDREDTHS)}
          onValueChange={setHundredths}
        />
      }
    >
      <Drawing
        label={words.label}
        x={[0, SIZE.width]}
        y={[SIZE.height, 0]}
        height={SIZE.height + 16}
      >
        {[0, 1].map((value) => (
          <g key={value}>
            <Curve
              points={[
                [0, GROUND - value * SCALE],
                [SIZE.width, GROUND - value * SCALE],
              ]}
              ink="line"
              width={1}
            />
            <Words
              at={[SIZE.width, GROUND - value * SCALE]}
              shift={[0, value === 1 ? -6 : 16]}
              anchor="end"
              size="small"
              ink="muted"
            >
              {value === 1 ? words.dog : words.cat}
            </Words>
          </g>
        ))}
        {guesses.map((guess, i) => {
          const x = COLUMNS[i] ?? 0
          const [given, wanted] = [GROUND - guess.given * SCALE, GROUND - guess.wanted * SCALE]
          const side = Math.abs(given - wanted)
          return (
            <g key={x}>
              <Box from={[x, given]} to={[x + side, wanted]} ink="bad" filled={0.18} />
              <Dot at={[x, wanted]} ink="secondary" hollow radius={6} />
              <Dot at={[x, given]} ink={0} radius={6} />
              {side > 40 && (
                <Words at={[x + side / 2, (given + wanted) / 2]} shift={[0, 4]} strong>
                  {written(squaredError(guess))}
                </Words>
              )}
              <Words at={[x - 8, GROUND + 24]} anchor="start">
                {written(guess.given)} {words.given}
              </Words>
              <Words at={[x - 8, GROUND + 42]} anchor="start" ink="secondary">
                {guess.wanted} {words.wanted}
              </Words>
            </g>
          )
        })}
      </Drawing>
    </IdeaFigure>
  )
}
