import { useState } from 'react'
import type { Experiment } from '#shared/domain/experiments/experiment.ts'
import { MAX_NAME, MAX_NOTE } from '#shared/domain/run-description.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { FormDialog, Stack, TextArea, TextField } from '#renderer/ui/index.ts'
import { text } from '../text.ts'

interface DescribeDialogProps {
  readonly experiment: Experiment
  readonly onClose: () => void
}

/** What a person calls an experiment, and keeps about it. */
export function DescribeDialog({ experiment, onClose }: DescribeDialogProps) {
  const [name, setName] = useState(experiment.name ?? '')
  const [note, setNote] = useState(experiment.note)
  const describe = useCall('experiments.describe')
  const tellProblem = useTellProblem()
  const save = () =>
    describe.mutate(
      { experimentId: experiment.id, description: { name: name.trim() || null, note } },
      { onSuccess: onClose, onError: tellProblem(text.notSaved) },
    )
  return (
    <FormDialog
      title={text.describeTitle(experiment.id)}
      save={text.save}
      cancel={text.cancel}
      busy={describe.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap={3}>
        <TextField label={text.name} value={name} maxLength={MAX_NAME} onValueChange={setName} />
        <TextArea
          label={text.note}
          value={note}
          rows={6}
          maxLength={MAX_NOTE}
          onValueChange={setNote}
        />
      </Stack>
    </FormDialog>
  )
}
