import { FolderCheck, FolderSearch, FolderX } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { ChangeKind, countChanges, type FolderChanges } from '#shared/domain/folder-changes.ts'
import { useTask } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import {
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  formatInteger,
  formatMoment,
  Progress,
  Stack,
  Tabs,
  useNotify,
} from '#renderer/ui/index.ts'
import { ChangesTable } from './changes-table.tsx'
import { useFolderView } from './folder-view.ts'
import { text } from './text.ts'
import { changesOf, useFolderStatus, useRelocate } from './use-folder-status.ts'

/** What became of the folder, to be looked at before anything is taken over. */
export function ChangesDialog() {
  const { isOpen, anew, close, putOffCheck } = useFolderView()
  const status = useFolderStatus()
  const changes = changesOf(status)
  const tellProblem = useTellProblem()
  const notify = useNotify()
  const check = useCall('folder.check')
  const apply = useCall('folder.apply')
  const { relocate, busy } = useRelocate()

  const checkWhereWanted = useEffectEvent(() => {
    const wanted = anew || changes === undefined
    if (wanted && status.state !== 'checking') check.mutate({})
  })
  useEffect(() => {
    if (isOpen) checkWhereWanted()
  }, [isOpen])

  const takeOver = (confirmEmpty: boolean) =>
    apply.mutate(
      { confirmEmpty },
      {
        onSuccess({ applied, leftOut }) {
          close()
          notify({
            title: countChanges(applied) > 0 ? text.done(applied) : text.nothingDone,
            text: leftOut > 0 ? text.leftOut(leftOut) : undefined,
          })
        },
        onError: tellProblem(text.notApplied),
      },
    )

  return (
    <Dialog
      open={isOpen}
      size="large"
      title={text.title}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      actions={
        changes && status.state !== 'checking' ? (
          <>
            <Button busy={check.isPending} onClick={() => check.mutate({})}>
              {text.checkAgain}
            </Button>
            <Button onClick={() => putOffCheck(changes.at)}>{text.notNow}</Button>
            <Button
              variant={changes.empty ? 'secondary' : 'primary'}
              busy={apply.isPending}
              onClick={() => takeOver(changes.empty)}
            >
              {changes.empty ? text.applyEmpty : text.apply}
            </Button>
          </>
        ) : (
          <Button busy={status.state === 'checking'} onClick={() => check.mutate({})}>
            {text.checkAgain}
          </Button>
        )
      }
    >
      {status.state === 'checking' ? (
        <Checking />
      ) : status.state === 'unreachable' ? (
        <EmptyState
          compact
          icon={FolderX}
          title={text.unreachable(status.folder)}
          text={text.unreachableHints[status.reason]}
          actions={
            <Button icon={FolderSearch} busy={busy} onClick={relocate}>
              {text.relocate}
            </Button>
          }
        />
      ) : changes ? (
        <Changes key={changes.at} changes={changes} />
      ) : check.error ? (
        <ErrorState compact title={text.failed} text={problemText(check.error).message} />
      ) : (
        status.state === 'checked' && (
          <EmptyState
            compact
            icon={FolderCheck}
            title={text.nothingTitle}
            text={text.nothing(status.changes.files, formatMoment(status.changes.at))}
          />
        )
      )}
    </Dialog>
  )
}

function Checking() {
  const task = useTask()
  const cancel = useCall('tasks.cancel')
  const mine = task?.kind === 'checkFolder' ? task : undefined
  return (
    <Progress
      label={text.checking}
      done={mine?.done}
      total={mine && mine.total > 0 ? mine.total : undefined}
      secondsLeft={mine?.secondsLeft ?? undefined}
      action={
        mine && (
          <Button size="small" onClick={() => cancel.mutate({ taskId: mine.id })}>
            {text.stop}
          </Button>
        )
      }
    />
  )
}

function Changes({ changes }: { readonly changes: FolderChanges }) {
  const { counts, at, empty, folder } = changes
  const kinds = ChangeKind.options.filter((kind) => counts[kind] > 0)
  const [chosen, setChosen] = useState(kinds[0] ?? 'added')
  return (
    <Stack gap={3}>
      {empty && (
        <p>
          {text.empty(folder)} {text.emptyHint(counts.gone)}
        </p>
      )}
      <Tabs
        label={text.kinds}
        value={chosen}
        onValueChange={setChosen}
        tabs={kinds.map((kind) => ({
          value: kind,
          label: text.kindNames[kind],
          note: formatInteger(counts[kind]),
          content: <ChangesTable kind={kind} checkedAt={at} />,
        }))}
      />
    </Stack>
  )
}
