import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import {
  classNames,
  Dialog,
  IconButton,
  SegmentedControl,
  VisuallyHidden,
} from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import styles from './large-view.module.css'
import { NetworkPicture } from './network-picture.tsx'
import { NetworkSettings } from './network-settings.tsx'
import { PhotoFacts } from './photo-facts.tsx'
import { useNetworkView } from './use-network-view.ts'
import { useViewSettings } from './view-settings.ts'

const cx = classNames(styles)

/** Pixels of the longer side that are asked for to fill the window, and at most. */
const SCREEN = 1024
const MOST = 8192

interface LargeViewProps {
  readonly sample: Sample
  readonly index: number
  readonly total: number
  readonly labels: readonly Label[]
  readonly keys: ReadonlyMap<number, string>
  /** What was done last, for screen readers. */
  readonly said: string
  readonly finalFocus: RefObject<HTMLElement | null>
  /** Whether a key did something. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onMove: (step: number) => void
  readonly onLabel: (labelId: number | null) => void
  readonly onLeaveOut: () => void
  readonly onClose: () => void
}

/** One photo, as large as the window. */
export function LargeView(props: LargeViewProps) {
  const { sample, index, total, onKey, onMove, onClose } = props
  const stage = useRef<HTMLDivElement>(null)
  const { view, set } = useViewSettings()

  function onKeyDown(event: KeyboardEvent) {
    if (isOnOwnKeys(event)) return
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const scrolls = view === 'actual' && event.target === stage.current && event.shiftKey
    if (step !== 0 && !scrolls) {
      event.preventDefault()
      onMove(step)
    } else onKey(event)
  }

  return (
    <Dialog
      open
      size="fill"
      title={sample.path}
      initialFocus={stage}
      finalFocus={props.finalFocus}
      onKeyDown={onKeyDown}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      headActions={
        <>
          <span className={cx('position')}>{text.position(index, total)}</span>
          <IconButton
            icon={ChevronLeft}
            label={text.previous}
            shortcut="left"
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ChevronRight}
            label={text.next}
            shortcut="right"
            onClick={() => onMove(1)}
          />
          <SegmentedControl
            hideLabel
            label={text.view}
            value={view}
            options={VIEWS.map((value) => ({ value, label: text.views[value] }))}
            onValueChange={(next) => set({ view: next })}
          />
        </>
      }
    >
      <VisuallyHidden>
        <span role="status">{props.said}</span>
      </VisuallyHidden>
      <div className={cx('layout')}>
        <div className={cx('main')}>
          <div
            ref={stage}
            className={cx('stage', view)}
            tabIndex={0}
            role="group"
            aria-label={text.photo(sample.path)}
          >
            <Picture sample={sample} />
          </div>
          {view === 'network' && <NetworkSettings />}
        </div>
        <PhotoFacts
          sample={sample}
          labels={props.labels}
          keys={props.keys}
          onLabel={props.onLabel}
          onLeaveOut={props.onLeaveOut}
        />
      </div>
    </Dialog>
  )
}

const VIEWS = ['fit', 'actual', 'network'] as const

function Picture({ sample }: { readonly sample: Sample }) {
  const { view } = useViewSettings()
  const { input } = useNetworkView()
  const { id, path, width, height } = sample
  const address = (pixels: number) => `photo://samples/${id}?size=${pixels}`
  if (view === 'network') {
    return (
      <NetworkPicture
        className={cx('pixels')}
        sampleId={id}
        alt={text.networkPicture(path, input.imageSize)}
        input={input}
      />
    )
  }
  // Each view and photo has an element of its own, so that no other photo is seen under its name.
  return view === 'fit' ? (
    <img key={id} className={cx('whole')} src={address(SCREEN)} alt={path} draggable={false} />
  ) : (
    <img
      key={`${id} actual`}
      className={cx('exact')}
      src={address(Math.max(16, Math.min(MOST, Math.max(width, height))))}
      alt={path}
      width={width}
      height={height}
      draggable={false}
    />
  )
}

/** Controls that use arrows and letters themselves. */
function isOnOwnKeys({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, [role="radiogroup"], [role="combobox"], [role="listbox"], [role="menu"]',
    ) !== null
  )
}
