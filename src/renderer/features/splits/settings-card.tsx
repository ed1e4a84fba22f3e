import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import {
  DEFAULT_SPLIT_SETTINGS,
  MAX_HELD_OUT,
  SplitSettings,
} from '#shared/domain/split-settings.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Card, Grid, NumberField, Row, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** What stands in the fields; null where that is no number. */
interface Draft {
  /** Percent. */
  readonly validation: number | null
  readonly test: number | null
  readonly seed: number | null
}

const SHARE = { min: 0, max: MAX_HELD_OUT * 100, step: 5, unit: text.percent }
const SEED = { min: 0, max: 2_147_483_647, integer: true }

/** Four digits of a percentage are more than anyone sets, and free of what fractions leave behind. */
const toShare = (percent: number): number => Number((percent / 100).toPrecision(6))
const toPercent = (share: number): number => Number((share * 100).toPrecision(6))

const draftOf = ({ validationShare, testShare, seed }: SplitSettings): Draft => ({
  validation: toPercent(validationShare),
  test: toPercent(testShare),
  seed,
})

/** The settings that were typed; undefined while a field holds no number, or they hold out too much. */
function settingsOf({ validation, test, seed }: Draft): SplitSettings | undefined {
  if (validation === null || test === null || seed === null) return undefined
  const shares = { validationShare: toShare(validation), testShare: toShare(test) }
  return SplitSettings.safeParse({ ...shares, seed }).data
}

interface SettingsCardProps {
  /** What the photos were split with; null where they were not. */
  readonly settings: SplitSettings | null
}

/** Shares and seed, and what splitting by them would move. */
export function SettingsCard({ settings }: SettingsCardProps) {
  const [draft, setDraft] = useState(() => draftOf(settings ?? DEFAULT_SPLIT_SETTINGS))
  const wanted = settingsOf(draft)
  const preview = useAnswer(
    'splits.preview',
    { settings: wanted ?? DEFAULT_SPLIT_SETTINGS },
    { enabled: wanted !== undefined && settings !== null, keepPrevious: true },
  )
  const make = useCall('splits.make')
  const clear = useCall('splits.clear')
  const tellProblem = useTellProblem()
  const onError = tellProblem(text.notMade)
  const { validation, test, seed } = draft
  const isTooMuch = wanted === undefined && validation !== null && test !== null && seed !== null

  return (
    <Card title={text.settings} description={text.settingsHint}>
      <Stack gap={3}>
        <Grid columnWidth={160} gap={4}>
          <NumberField
            {...SHARE}
            label={text.validationShare}
            value={validation}
            onValueChange={(percent) => setDraft({ ...draft, validation: percent })}
          />
          <NumberField
            {...SHARE}
            label={text.testShare}
            value={test}
            error={isTooMuch ? text.tooMuch : undefined}
            onValueChange={(percent) => setDraft({ ...draft, test: percent })}
          />
          <NumberField
            {...SEED}
            label={text.seed}
            value={seed}
            onValueChange={(next) => setDraft({ ...draft, seed: next })}
          />
        </Grid>
        <p role="status">
          {wanted && text.rest(1 - wanted.validationShare - wanted.testShare)}
          {wanted && settings && preview.data && ` ${text.moves(preview.data.moved)}`}
        </p>
        <Row>
          <Button
            variant="primary"
            icon={Shuffle}
            disabled={wanted === undefined}
            busy={make.isPending}
            onClick={() => {
              if (wanted) make.mutate({ settings: wanted }, { onError })
            }}
          >
            {settings ? text.again : text.make}
          </Button>
          {settings && (
            <Button busy={clear.isPending} onClick={() => clear.mutate({}, { onError })}>
              {text.clear}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  )
}
