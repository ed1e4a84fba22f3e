import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ProblemError } from '#shared/contract/problem.ts'
import { useProject } from '#renderer/engine/current.ts'
import { desktop } from '#renderer/engine/client.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, Dialog, ErrorState, Progress, Stack } from '#renderer/ui/index.ts'
import styles from './import-dialog.module.css'
import { Places } from './places.tsx'
import { PlanSummary } from './plan-summary.tsx'
import { PlannedFiles } from './planned-files.tsx'
import { ReadingChoice } from './reading-choice.tsx'
import { text } from './text.ts'
import { useImportPlan } from './use-import-plan.ts'

interface ImportDialogProps {
  /** What a person chose or dropped. */
  readonly paths: readonly string[]
  readonly onOpened: () => void
  readonly onClose: () => void
}

/** Shows what will come in, before it does, and lets a person say where labels come from. */
export function ImportDialog({ paths, onOpened, onClose }: ImportDialogProps) {
  const plan = useImportPlan(paths)
  const open = useCall('projects.openFolder')
  const cancel = useCall('imports.cancelListing')
  const found = useFilesFound()
  const folder = useProject()?.dataset.folder
  const start = useRef<HTMLDivElement>(null)
  const { place, places, preview, error, input } = plan
  // A pattern or a list that cannot be used is told beside its field.
  const isBlocked = error !== null && preview === undefined
  const ready = preview !== undefined && !plan.isStale && error === null && input !== undefined
  const fresh = preview ? preview.files - preview.known : 0

  function close() {
    if (preview === undefined || open.isPending) cancel.mutate({})
    onClose()
  }

  function confirm() {
    if (!ready || open.isPending) return
    open.mutate(input, { onSuccess: onOpened })
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // A button does what it says; everywhere else Enter means: yes.
    const onControl = event.target instanceof Element && event.target.closest('button, a')
    if (event.key !== 'Enter' || onControl) return
    event.preventDefault()
    confirm()
  }

  return (
    <Dialog
      open
      size="large"
      title={text.title}
      description={place?.folder}
      initialFocus={start}
      onKeyDown={onKeyDown}
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      actions={
        <>
          <Button onClick={close}>{text.cancel}</Button>
          <Button variant="primary" disabled={!ready} busy={open.isPending} onClick={confirm}>
            {!preview?.project.exists
              ? text.open(preview?.files ?? 0)
              : fresh > 0
                ? text.add(fresh)
                : text.openProject}
          </Button>
        </>
      }
    >
      <div ref={start} tabIndex={-1} className={styles['content']}>
        <Stack gap={4}>
          {place && places.length > 1 && (
            <Places places={places} chosen={place} onChoose={plan.setPlace} />
          )}
          {place?.only && places.length === 1 && <p>{text.onlySome(place.only.length)}</p>}
          {folder !== undefined && place?.project === undefined && place?.only && (
            <p>{text.outside(folder)}</p>
          )}
          {isBlocked ? (
            <ErrorState
              compact
              title={text.failed}
              text={wasStopped(error) ? text.stopped : problemText(error).message}
              onRetry={plan.lookAgain}
            />
          ) : preview ? (
            <>
              <ReadingChoice plan={plan} />
              <PlanSummary preview={preview} />
              <PlannedFiles key={JSON.stringify(preview.reading)} preview={preview} />
            </>
          ) : (
            <Progress
              label={text.looking}
              done={found ?? undefined}
              action={
                <Button size="small" onClick={() => cancel.mutate({})}>
                  {text.stop}
                </Button>
              }
            />
          )}
          {open.error && (
            <ErrorState compact title={text.failed} text={problemText(open.error).message} />
          )}
        </Stack>
      </div>
    </Dialog>
  )
}

const wasStopped = (error: Error): boolean =>
  error instanceof ProblemError && error.code === 'CANCELLED'

/** Files that were found so far, while a folder is looked through. */
function useFilesFound(): number | null {
  const [files, setFiles] = useState<number | null>(null)
  useEffect(() => desktop().on('imports.listing', (listing) => setFiles(listing.files)), [])
  return files
}
