import { FolderSearch, FolderSync, RotateCw, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { FolderStatus } from '#shared/domain/folder-changes.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, classNames, useNotify } from '#renderer/ui/index.ts'
import styles from './folder-banner.module.css'
import { useFolderView } from './folder-view.ts'
import { text } from './text.ts'
import { changesOf, useFolderStatus, useRelocate } from './use-folder-status.ts'

const cx = classNames(styles)

/** Says that the folder changed or cannot be reached; nothing while all is as it was. */
export function FolderBanner() {
  const status = useSettledStatus()
  const notify = useNotify()
  const check = useCall('folder.check')
  const { relocate, busy } = useRelocate()
  const { putOff, show, putOffCheck } = useFolderView()
  if (status.state === 'unreachable') {
    const onError = (error: Error) =>
      notify({ title: text.failed, text: problemText(error).message, tone: 'warn' })
    return (
      <Banner
        warn
        what={text.unreachable(status.folder)}
        hint={text.unreachableHints[status.reason]}
      >
        <Button
          size="small"
          icon={RotateCw}
          busy={check.isPending}
          onClick={() => check.mutate({}, { onError })}
        >
          {text.checkAgain}
        </Button>
        <Button size="small" icon={FolderSearch} busy={busy} onClick={relocate}>
          {text.relocate}
        </Button>
      </Banner>
    )
  }
  const changes = changesOf(status)
  if (!changes || changes.at === putOff) return null
  return (
    <Banner
      warn={changes.empty}
      what={changes.empty ? text.empty(changes.folder) : text.found(changes.counts)}
      hint={changes.empty ? text.emptyHint(changes.counts.gone) : undefined}
    >
      <Button size="small" onClick={show}>
        {text.show}
      </Button>
      <Button size="small" variant="quiet" onClick={() => putOffCheck(changes.at)}>
        {text.notNow}
      </Button>
    </Banner>
  )
}

/** While it is being checked, what was known before: a button must not go away under a finger. */
function useSettledStatus(): FolderStatus {
  const status = useFolderStatus()
  const [settled, setSettled] = useState(status)
  if (status !== settled && status.state !== 'checking') setSettled(status)
  return settled
}

interface BannerProps {
  readonly warn: boolean
  readonly what: string
  readonly hint: string | undefined
  readonly children: ReactNode
}

function Banner({ warn, what, hint, children }: BannerProps) {
  const Icon = warn ? TriangleAlert : FolderSync
  return (
    <div className={cx('banner', warn && 'warn')}>
      <Icon size={16} className={cx('icon')} aria-hidden />
      <div role="status" className={cx('words')}>
        <span className={cx('what')}>{what}</span>
        {hint !== undefined && <span> {hint}</span>}
      </div>
      <div className={cx('actions')}>{children}</div>
    </div>
  )
}
