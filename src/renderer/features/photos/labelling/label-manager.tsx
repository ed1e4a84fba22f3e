import { Merge, Pencil, Plus, Tags, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { JournalEntry } from '#shared/domain/journal.ts'
import type { LabelCount } from '#shared/domain/project.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import {
  Button,
  classNames,
  Dialog,
  formatInteger,
  IconButton,
  Menu,
  TextField,
  useNotify,
} from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import { LabelColourMenu } from './label-colour-menu.tsx'
import styles from './label-manager.module.css'

const cx = classNames(styles)

interface LabelManagerProps {
  readonly labels: readonly LabelCount[]
  readonly onUndo: () => void
}

/** Adds, renames, colours, merges and deletes labels. Nothing is asked twice: everything can be undone. */
export function LabelManager({ labels, onUndo }: LabelManagerProps) {
  const notify = useNotify()
  const [name, setName] = useState('')
  const add = useCall('labels.add')
  const addError = add.error ? problemText(add.error).message : undefined
  const changed = (entry: JournalEntry | null) => {
    if (entry) notify({ title: entry.title, action: { label: text.undo, onAction: onUndo } })
  }
  return (
    <Dialog
      title={text.manage}
      description={text.manageHint}
      trigger={
        <Button size="small" variant="quiet" icon={Tags}>
          {text.manage}
        </Button>
      }
    >
      {labels.length === 0 ? (
        <p>{text.noLabelsYet}</p>
      ) : (
        <ul className={cx('list')}>
          {labels.map((each) => (
            <LabelRow key={each.label.id} label={each} others={labels} onChanged={changed} />
          ))}
        </ul>
      )}
      <NameForm
        name={name}
        label={text.addLabel}
        error={addError}
        onName={(next) => {
          add.reset()
          setName(next)
        }}
        onSubmit={() =>
          add.mutate(
            { name: name.trim() },
            {
              onSuccess: ({ entry }) => {
                setName('')
                changed(entry)
              },
            },
          )
        }
      >
        <Button type="submit" icon={Plus} disabled={name.trim() === ''}>
          {text.add}
        </Button>
      </NameForm>
    </Dialog>
  )
}

interface LabelRowProps {
  readonly label: LabelCount
  readonly others: readonly LabelCount[]
  readonly onChanged: (entry: JournalEntry | null) => void
}

function LabelRow({ label: { label, photos }, others, onChanged }: LabelRowProps) {
  const tellProblem = useTellProblem()
  const [draft, setDraft] = useState<string>()
  const rename = useCall('labels.rename')
  const recolour = useCall('labels.setColour')
  const merge = useCall('labels.merge')
  const remove = useCall('labels.delete')
  const labelId = label.id
  const settled = {
    onSuccess: ({ entry }: { readonly entry: JournalEntry | null }) => onChanged(entry),
    onError: tellProblem(text.notChanged),
  }
  if (draft !== undefined) {
    return (
      <li>
        <NameForm
          autoFocus
          name={draft}
          label={text.renameField(label.name)}
          error={rename.error ? problemText(rename.error).message : undefined}
          onName={(next) => {
            rename.reset()
            setDraft(next)
          }}
          onSubmit={() =>
            rename.mutate(
              { labelId, name: draft.trim() },
              {
                onSuccess: ({ entry }) => {
                  setDraft(undefined)
                  onChanged(entry)
                },
              },
            )
          }
        >
          <Button type="submit" disabled={draft.trim() === ''}>
            {text.save}
          </Button>
          <Button variant="quiet" onClick={() => setDraft(undefined)}>
            {text.cancel}
          </Button>
        </NameForm>
      </li>
    )
  }
  const into = others.filter((other) => other.label.id !== labelId)
  return (
    <li className={cx('row')}>
      <LabelColourMenu
        label={label}
        onColour={(colour) => recolour.mutate({ labelId, colour }, settled)}
      />
      <span className={cx('name')} title={label.name}>
        {label.name}
      </span>
      <span className={cx('count')}>{formatInteger(photos)}</span>
      <IconButton
        size="small"
        icon={Pencil}
        label={text.rename(label.name)}
        onClick={() => setDraft(label.name)}
      />
      <Menu
        align="end"
        trigger={<IconButton size="small" icon={Merge} label={text.merge(label.name)} />}
        entries={
          into.length === 0
            ? [{ label: text.mergeNeedsAnother, disabled: true, onSelect: () => undefined }]
            : into.map((other) => ({
                label: text.mergeInto(other.label.name),
                onSelect: () => merge.mutate({ labelId, intoId: other.label.id }, settled),
              }))
        }
      />
      <IconButton
        size="small"
        icon={Trash2}
        label={text.remove(label.name)}
        onClick={() => remove.mutate({ labelId }, settled)}
      />
    </li>
  )
}

interface NameFormProps {
  readonly name: string
  readonly label: string
  readonly error: string | undefined
  readonly autoFocus?: boolean
  readonly onName: (name: string) => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

function NameForm(props: NameFormProps) {
  const { name, label, error, autoFocus = false, onName, onSubmit, children } = props
  return (
    <form
      className={cx('form')}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onSubmit()
      }}
    >
      <div className={cx('field')}>
        <TextField
          hideLabel
          label={label}
          placeholder={label}
          value={name}
          error={error}
          maxLength={255}
          autoFocus={autoFocus}
          onValueChange={onName}
        />
      </div>
      {children}
    </form>
  )
}
