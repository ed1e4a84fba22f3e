import { Plus, Trash2 } from 'lucide-react'
import { MAX_HIDDEN_LAYERS } from '#shared/domain/model-spec.ts'
import { Button, IconButton, Row, Stack } from '#renderer/ui/index.ts'
import type { DraftLayer } from '../draft/draft.ts'
import { nextLayer } from '../draft/new-rows.ts'
import { NumberSetting } from '../fields/number-setting.tsx'
import { text } from '../text.ts'

interface HiddenLayersProps {
  readonly hidden: readonly DraftLayer[]
  readonly onChange: (hidden: readonly DraftLayer[]) => void
  /** What it means that there are none. */
  readonly none: string
}

/** Fully connected layers, one a row. */
export function HiddenLayers({ hidden, onChange, none }: HiddenLayersProps) {
  return (
    <Stack gap={3}>
      {hidden.length === 0 && <p>{none}</p>}
      {hidden.map(({ key, units }, index) => (
        <Row key={key} gap={2} align="end">
          <NumberSetting
            name="units"
            label={text.layer(index + 1)}
            value={units}
            onValueChange={(value) =>
              onChange(
                hidden.map((layer) => (layer.key === key ? { ...layer, units: value } : layer)),
              )
            }
          />
          <IconButton
            icon={Trash2}
            label={text.removeLayer(index + 1)}
            onClick={() => onChange(hidden.filter((layer) => layer.key !== key))}
          />
        </Row>
      ))}
      <Row>
        <Button
          icon={Plus}
          size="small"
          disabled={hidden.length >= MAX_HIDDEN_LAYERS}
          onClick={() => onChange([...hidden, nextLayer()])}
        >
          {text.addLayer}
        </Button>
      </Row>
    </Stack>
  )
}
