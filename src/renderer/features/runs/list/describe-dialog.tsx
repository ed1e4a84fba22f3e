import { useState } from 'react'
import { MAX_NAME, MAX_NOTE, MAX_TAG, MAX_TAGS, readTags } from '#shared/domain/run-description.ts'
import type { Run } from '#shared/domain/run.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { FormDialog, Stack, TextArea, TextField } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface DescribeDialogProps {
  readonly run: Run
  readonly onClose: () => void
}

/** What a person calls a run, and keeps about it. */
export function DescribeDialog({ run, onClose }: DescribeDialogProps) {
  const [name, setName] = useState(run.name ?? '')
  const [tagText, setTagText] = useState(run.tags.join(', '))
  const [note, setNote] = useState(run.note)
  const describe = useCall('runs.describe')
  const tellProblem = useTellProblem()
  const tags = readTags(tagText)
  const long = tags.find((tag) => tag.length > MAX_TAG)
  const wrongTags =
    long !== undefined ? text.longTag(long) : tags.length > MAX_TAGS ? text.tooManyTags : undefined
  const save = () =>
    describe.mutate(
      { runId: run.id, description: { name: name.trim() || null, tags, note } },
      { onSuccess: onClose, onError: tellProblem(text.notSaved) },
    )
  return (
    <FormDialog
      title={text.describeTitle(run.id)}
      save={text.save}
      cancel={text.cancel}
      busy={describe.isPending}
      invalid={wrongTags !== undefined}
      onSave={save}
      onClose={onClose}
    >
      <Stack gap={3}>
        <TextField
          label={text.name}
          placeholder={text.namePlaceholder(run.id)}
          value={name}
          maxLength={MAX_NAME}
          onValueChange={setName}
        />
        <TextField
          label={text.tagsField}
          hint={text.tagsHint}
          value={tagText}
          error={wrongTags}
          maxLength={MAX_TAGS * (MAX_TAG + 2)}
          onValueChange={setTagText}
        />
        <TextArea
          label={text.note}
          placeholder={text.notePlaceholder}
          value={note}
          rows={6}
          maxLength={MAX_NOTE}
          onValueChange={setNote}
        />
      </Stack>
    </FormDialog>
  )
}
