import type { ImportPreview } from '#shared/domain/import-preview.ts'
import { Disclosure, LabelChip, Row, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'
import { WrongLines } from './wrong-lines.tsx'

/** Labels that are named one by one; more would push the files off the window. */
const NAMED = 24

/** The name of a project's folder, without its ending. */
export const projectName = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? path).replace(/\.downhill$/, '')

/** How many files come in, with which labels, and what does not. */
export function PlanSummary({ preview }: { readonly preview: ImportPreview }) {
  const { files, known, labels, labelCount, layout, project, splits, unlabelled, wrongLines } =
    preview
  const name = projectName(project.path)
  const facts = [
    text.files(files),
    ...(labelCount > 0 ? [text.labelCount(labelCount)] : []),
    ...splits.map(({ split, files: count }) => text.split(text.splits[split], count)),
    ...(unlabelled > 0 && labelCount > 0 ? [text.unlabelled(unlabelled)] : []),
  ]
  return (
    <Stack gap={2}>
      <p role="status">{`${facts.join(' · ')}. ${text.layouts[layout]}`}</p>
      {labels.length > 0 && (
        <Row gap={1}>
          {labels.slice(0, NAMED).map(({ label, files: count }, index) => (
            <LabelChip key={label} name={label} index={index} count={count} />
          ))}
          {labelCount > NAMED && <span>{text.moreLabels(labelCount - NAMED)}</span>}
        </Row>
      )}
      <p>
        {!project.exists
          ? `${text.newProject(name)} ${text.stays}`
          : known === files
            ? text.nothingNew(name)
            : text.known(known, name)}
        {labelCount === 1 && ` ${text.oneLabel}`}
      </p>
      {wrongLines.total > 0 && (
        <Disclosure summary={text.wrongLines(wrongLines.total)} defaultOpen>
          <WrongLines total={wrongLines.total} />
        </Disclosure>
      )}
    </Stack>
  )
}
