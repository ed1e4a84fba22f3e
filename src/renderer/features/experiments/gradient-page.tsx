import { Play } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, Card, Grid, NumberField, Page, Stack } from '#renderer/ui/index.ts'
import { GradientResult } from './gradient-result.tsx'
import { ProgressCard } from './progress-card.tsx'
import { SettingsSelect } from './settings-select.tsx'
import type { SettingsSource } from './settings-source.ts'
import { text } from './text.ts'
import { useReason } from './use-reason.ts'
import { useSettings } from './use-settings.ts'

const FIRST_COUNT = 50

interface GradientPageProps {
  readonly settings: readonly SettingsSource[]
  readonly onBack: () => void
}

/** Checks backpropagation against central differences. */
export function GradientPage({ settings, onBack }: GradientPageProps) {
  const { sources, chosen, choose } = useSettings(settings)
  const [count, setCount] = useState<number | null>(FIRST_COUNT)
  const check = useCall('experiments.checkGradients')
  const reason = useReason(chosen, count !== null)
  const start = () => {
    if (chosen?.spec && count !== null) check.mutate({ spec: chosen.spec, count })
  }
  return (
    <Page
      title={text.gradient}
      subtitle={text.gradientSubtitle}
      back={{ label: text.back, onBack }}
      actions={
        <Button
          variant="primary"
          icon={Play}
          busy={check.isPending}
          disabledReason={check.isPending ? undefined : reason}
          onClick={start}
        >
          {text.start}
        </Button>
      }
    >
      <Stack gap={4}>
        <Card>
          <Stack gap={3}>
            <Grid columnWidth={220}>
              <SettingsSelect sources={sources} chosen={chosen} onChoose={choose} />
              <NumberField
                label={text.count}
                value={count}
                min={1}
                max={2000}
                step={10}
                integer
                onValueChange={setCount}
              />
            </Grid>
            <p>{text.nothingKept}</p>
          </Stack>
        </Card>
        <ProgressCard isPending={check.isPending} error={check.error} />
        {check.data && <GradientResult check={check.data} />}
      </Stack>
    </Page>
  )
}
