import { type ChoiceOption, Select, type SelectProps } from '#renderer/ui/index.ts'

type Words<Value extends string> = Readonly<Record<Value, string>>

/** Choices in the order of their names, each with a sentence about it. */
export function optionsOf<Value extends string>(
  names: Words<Value>,
  notes?: Words<Value>,
): readonly ChoiceOption<Value>[] {
  // The keys of a record over Value are its values.
  return (Object.keys(names) as Value[]).map((value) => ({
    value,
    label: names[value],
    description: notes?.[value],
  }))
}

type ChoiceSettingProps<Value extends string> = Omit<
  SelectProps<Value>,
  'options' | 'description'
> & {
  readonly names: Words<Value>
  readonly notes: Words<Value>
}

/** One of several, with the sentence about the chosen one under it. */
export function ChoiceSetting<Value extends string>(props: ChoiceSettingProps<Value>) {
  const { names, notes, ...select } = props
  return (
    <Select
      {...select}
      options={optionsOf(names, notes)}
      description={select.value === null ? undefined : notes[select.value]}
    />
  )
}
