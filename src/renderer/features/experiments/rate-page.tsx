import { Play } from 'lucide-react'
import { useState } from 'react'
import { RateRange } from '#shared/domain/rate-finding.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, Card, Grid, NumberField, Page, Stack } from '#renderer/ui/index.ts'
import { ProgressCard } from './progress-card.tsx'
import { RateResult } from './rate-result.tsx'
import { SettingsSelect } from './settings-select.tsx'
import { type SettingsSource, TRAIN_SETTINGS } from './settings-source.ts'
import { text } from './text.ts'
import { useReason } from './use-reason.ts'
import { useSettings } from './use-settings.ts'

interface RatePageProps {
  readonly settings: readonly SettingsSource[]
  readonly onBack: () => void
  /** Sets a rate on the Train page, beside its settings (null) or together with others. */
  readonly onUseRate: (rate: number, spec: RunSpec | null) => void
}

interface Typed {
  readonly lowest: number | null
  readonly highest: number | null
  readonly steps: number | null
}

/** Finds a learning rate by a range test. */
export function RatePage({ settings, onBack, onUseRate }: RatePageProps) {
  const { sources, chosen, choose } = useSettings(settings)
  const [typed, setTyped] = useState<Typed>(() => RateRange.parse({}))
  // What was tried, so that choosing others afterwards does not change what the rate is used with.
  const [tried, setTried] = useState<SettingsSource>()
  const find = useCall('experiments.findRate')
  const range = RateRange.safeParse(typed).data
  const reason = useReason(chosen, range !== undefined)
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const { lowest, highest } = typed
  const start = () => {
    if (!chosen?.spec || !range) return
    setTried(chosen)
    find.mutate({ spec: chosen.spec, range })
  }
  return (
    <Page
      title={text.rate}
      subtitle={text.rateSubtitle}
      back={{ label: text.back, onBack }}
      actions={
        <Button
          variant="primary"
          icon={Play}
          busy={find.isPending}
          disabledReason={find.isPending ? undefined : reason}
          onClick={start}
        >
          {text.start}
        </Button>
      }
    >
      <Stack gap={4}>
        <Card>
          <Stack gap={3}>
            <Grid columnWidth={150}>
              <SettingsSelect sources={sources} chosen={chosen} onChoose={choose} />
              <NumberField
                label={text.lowest}
                value={lowest}
                above={0}
                max={10}
                step="logarithmic"
                onValueChange={(value) => change({ lowest: value })}
              />
              <NumberField
                label={text.highest}
                value={highest}
                above={0}
                max={100}
                step="logarithmic"
                error={
                  lowest !== null && highest !== null && lowest >= highest
                    ? text.rangeWrong
                    : undefined
                }
                onValueChange={(value) => change({ highest: value })}
              />
              <NumberField
                label={text.steps}
                value={typed.steps}
                min={20}
                max={2000}
                step={10}
                integer
                onValueChange={(value) => change({ steps: value })}
              />
            </Grid>
            <p>{text.nothingKept}</p>
          </Stack>
        </Card>
        <ProgressCard isPending={find.isPending} error={find.error} />
        {find.data && (
          <RateResult
            finding={find.data}
            onUse={(rate) =>
              onUseRate(rate, tried?.id === TRAIN_SETTINGS ? null : (tried?.spec ?? null))
            }
          />
        )}
      </Stack>
    </Page>
  )
}
