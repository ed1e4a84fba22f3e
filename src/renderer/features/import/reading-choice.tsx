import { FileSpreadsheet } from 'lucide-react'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, Row, SegmentedControl, Stack, TextField } from '#renderer/ui/index.ts'
import { text } from './text.ts'
import type { ImportPlan, ReadBy } from './use-import-plan.ts'

const WAYS: readonly ReadBy[] = ['detection', 'pattern', 'list', 'none']

/** By what labels are read, and what that needs to know. */
export function ReadingChoice({ plan }: { readonly plan: ImportPlan }) {
  const { readBy, setReadBy, error } = plan
  const problem = error ? problemText(error).message : undefined
  return (
    <Stack gap={3}>
      <SegmentedControl
        label={text.readBy}
        value={readBy}
        onValueChange={setReadBy}
        options={WAYS.map((value) => ({ value, label: text.readings[value] }))}
      />
      {readBy === 'pattern' && <PatternField plan={plan} problem={problem} />}
      {readBy === 'list' && <ListField plan={plan} problem={problem} />}
    </Stack>
  )
}

interface FieldProps {
  readonly plan: ImportPlan
  /** Why it cannot be used. */
  readonly problem: string | undefined
}

function PatternField({ plan: { pattern, setPattern }, problem }: FieldProps) {
  return (
    <Stack gap={2}>
      <TextField
        label={text.pattern}
        description={text.patternHint}
        value={pattern}
        autoFocus
        error={pattern.trim() === '' ? undefined : problem}
        onValueChange={setPattern}
      />
      <Row>
        <span>{text.examples}</span>
        {text.patternExamples.map((example) => (
          <Button key={example} size="small" variant="quiet" onClick={() => setPattern(example)}>
            {example}
          </Button>
        ))}
      </Row>
    </Stack>
  )
}

function ListField({ plan: { list, setList }, problem }: FieldProps) {
  const choose = useCall('desktop.chooseList')
  return (
    <Stack gap={2}>
      <span>{text.listHint}</span>
      <Row>
        <Button
          icon={FileSpreadsheet}
          busy={choose.isPending}
          onClick={() =>
            choose.mutate(
              {},
              {
                onSuccess: ({ path }) => {
                  if (path !== null) setList(path)
                },
              },
            )
          }
        >
          {list === undefined ? text.chooseList : text.anotherList}
        </Button>
        {list !== undefined && <span>{list}</span>}
      </Row>
      {list !== undefined && problem !== undefined && <p role="alert">{problem}</p>}
    </Stack>
  )
}
