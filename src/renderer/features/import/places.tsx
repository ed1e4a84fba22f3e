import { RadioGroup, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'
import type { Place } from './use-import-plan.ts'

interface PlacesProps {
  readonly places: readonly Place[]
  readonly chosen: Place
  readonly onChoose: (index: number) => void
}

/** Which of the folders is opened, where what was chosen does not lie together. */
export function Places({ places, chosen, onChoose }: PlacesProps) {
  return (
    <Stack gap={2}>
      <p>{text.many}</p>
      <RadioGroup
        label={text.place}
        value={String(places.indexOf(chosen))}
        onValueChange={(index) => onChoose(Number(index))}
        options={places.map(({ folder, only, project }, index) => ({
          value: String(index),
          label: project === undefined ? folder : text.insidePlace,
          ...(only === null ? {} : { description: text.things(only.length) }),
        }))}
      />
    </Stack>
  )
}
