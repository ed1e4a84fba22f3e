import { X } from 'lucide-react'
import { MAX_VALUES, type SweepSetting } from '#shared/domain/experiments/sweep/sweep-axis.ts'
import { sweepSettingNames } from '#shared/words/sweep-words.ts'
import {
  Checkbox,
  Grid,
  IconButton,
  Note,
  NumberField,
  Row,
  SegmentedControl,
  Select,
  Stack,
  TextField,
} from '#renderer/ui/index.ts'
import { type AxisDraft, axisOf, choicesOf, draftOf, fieldRules, isNumber } from './axis-draft.ts'
import { text } from './text.ts'

interface AxisEditorProps {
  readonly draft: AxisDraft
  /** Settings that no other axis varies. */
  readonly settings: readonly SweepSetting[]
  readonly onChange: (draft: AxisDraft) => void
  /** Undefined for the only one. */
  readonly onRemove: (() => void) | undefined
}

/** One setting that is varied, and with which values. */
export function AxisEditor({ draft, settings, onChange, onRemove }: AxisEditorProps) {
  const { setting } = draft
  return (
    <Stack gap={2}>
      <Grid columnWidth={130} gap={3}>
        <Select
          label={text.setting}
          value={setting}
          onValueChange={(next) => onChange(draftOf(next))}
          options={settings.map((value) => ({ value, label: sweepSettingNames[value] }))}
        />
        {isNumber(setting) && <NumberValues draft={draft} onChange={onChange} />}
        {onRemove && (
          <Stack justify="end" align="start">
            <IconButton
              icon={X}
              label={text.remove(sweepSettingNames[setting])}
              onClick={onRemove}
            />
          </Stack>
        )}
      </Grid>
      {!isNumber(setting) && <Choices draft={draft} onChange={onChange} />}
    </Stack>
  )
}

type AxisValuesProps = Pick<AxisEditorProps, 'draft' | 'onChange'>

function Choices({ draft, onChange }: AxisValuesProps) {
  const { setting, chosen } = draft
  const choices = choicesOf(setting)
  if (choices.length === 0) {
    return (
      <Note>
        {setting === 'augmentation'
          ? text.onAndOffNote.augmentation
          : text.onAndOffNote.batchNormalisation}
      </Note>
    )
  }
  const change = (value: string, checked: boolean) =>
    onChange({
      ...draft,
      // In the order of the list, whatever was switched on last.
      chosen: choices
        .map((choice) => choice.value)
        .filter((each) => (each === value ? checked : chosen.includes(each))),
    })
  return (
    <div role="group" aria-label={text.valuesOf(sweepSettingNames[setting])}>
      <Row gap={4}>
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onCheckedChange={(checked) => change(value, checked)}
          />
        ))}
      </Row>
    </div>
  )
}

function NumberValues({ draft, onChange }: AxisValuesProps) {
  const { setting, given, list, from, to, points, scale } = draft
  const rules = fieldRules(setting)
  const isWrong = axisOf(draft) === undefined
  return (
    <>
      <SegmentedControl
        label={text.given}
        value={given}
        onValueChange={(next) => onChange({ ...draft, given: next })}
        options={[
          { value: 'list', label: text.list },
          { value: 'range', label: text.range },
        ]}
      />
      {given === 'list' ? (
        <TextField
          label={text.values}
          info={text.valuesInfo}
          value={list}
          error={isWrong ? text.valuesWrong : undefined}
          onValueChange={(next) => onChange({ ...draft, list: next })}
        />
      ) : (
        <>
          <NumberField
            label={text.from}
            value={from}
            {...rules}
            step="logarithmic"
            onValueChange={(next) => onChange({ ...draft, from: next })}
          />
          <NumberField
            label={text.to}
            value={to}
            {...rules}
            step="logarithmic"
            error={isWrong ? text.valuesWrong : undefined}
            onValueChange={(next) => onChange({ ...draft, to: next })}
          />
          <NumberField
            label={text.points}
            value={points}
            min={2}
            max={MAX_VALUES}
            integer
            onValueChange={(next) => onChange({ ...draft, points: next })}
          />
          <Select
            label={text.scale}
            value={scale}
            onValueChange={(next) => onChange({ ...draft, scale: next })}
            options={[
              { value: 'linear', label: text.linear },
              { value: 'logarithmic', label: text.logarithmic },
            ]}
          />
        </>
      )}
    </>
  )
}
