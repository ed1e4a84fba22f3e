import { type DragEvent, type ReactNode, useRef, useState } from 'react'

import { classNames } from '../class-names.ts'
import styles from './drop-target.module.css'

const cx = classNames(styles)

export type DropTargetProps = {
  /** What letting go will do, shown while files are held over it. */
  hint: string
  onDrop: (files: readonly File[]) => void
  children: ReactNode
}

/**
 * A place on which files and folders can be dropped. It adds to what it holds and takes nothing
 * away: the same must be possible by a button inside it, for those who do not drag.
 */
export function DropTarget({ hint, onDrop, children }: DropTargetProps) {
  const [over, setOver] = useState(false)
  // Entering a child is followed by leaving its parent, so entries and leaves are counted.
  const depth = useRef(0)

  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const end = () => {
    depth.current = 0
    setOver(false)
  }
  return (
    <div
      className={cx('target')}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) end()
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        end()
        onDrop([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && <div className={cx('veil')}>{hint}</div>}
    </div>
  )
}
