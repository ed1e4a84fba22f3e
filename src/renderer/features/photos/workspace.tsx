import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  LoadingState,
  useNotify,
  VisuallyHidden,
} from '#renderer/ui/index.ts'
import { SearchX } from 'lucide-react'
import {
  type Chosen,
  countChosen,
  EVERYTHING,
  fitsOneCall,
  include,
  isChosen,
  NOTHING,
  only,
  toggle,
} from './grid/chosen.ts'
import { PhotoGrid } from './grid/photo-grid.tsx'
import { useAcceptMany } from './suggestions/use-accept-many.ts'
import { type Place, settle } from './grid/place.ts'
import { type ListQuery, pagesAround, useSampleList } from './grid/use-sample-list.ts'
import { LabelPalette } from './labelling/label-palette.tsx'
import { actionOf, type LabelAction } from './labelling/label-keys.ts'
import { mayLeave, type SampleChange } from './labelling/edits.ts'
import { PinMenu } from './labelling/pin-menu.tsx'
import { PaintControl } from './labelling/paint-control.tsx'
import { SelectionBar } from './labelling/selection-bar.tsx'
import { useLabelling } from './labelling/use-labelling.ts'
import { usePaint } from './labelling/use-paint.ts'
import { LargeView } from './large-view/large-view.tsx'
import { text } from './text.ts'

interface WorkspaceProps {
  readonly query: ListQuery
  readonly labels: readonly Label[]
  readonly keys: ReadonlyMap<number, string>
  /** The least width of a tile in pixels. */
  readonly minTile: number
  readonly onShowAll: () => void
}

/** Whether an action is meant for the photo that has the focus. */
const isAboutPhoto = ({ kind }: LabelAction): boolean =>
  kind === 'label' || kind === 'accept' || kind === 'leaveOut' || kind === 'skip'

/** The photos of one filter: choosing, labelling, and looking at one closely. */
export function Workspace({ query, labels, keys, minTile, onShowAll }: WorkspaceProps) {
  const { filter } = query
  const notify = useNotify()
  const [shown, setShown] = useState({ first: 0, last: 0 })
  const [place, setPlace] = useState<Place>({ index: 0, id: undefined })
  const [chosen, setChosen] = useState<Chosen>(NOTHING)
  const [anchor, setAnchor] = useState(0)
  const [opened, setOpened] = useState<'large' | 'palette' | 'paletteInLarge'>()
  const [said, setSaid] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const latestRange = useRef(0)
  /** Keys that came before the photo they are meant for was there. */
  const waiting = useRef<LabelAction[]>([])
  /** The photo that the focus was sent on from, until it has left. */
  const leaving = useRef<number | undefined>(undefined)

  const list = useSampleList(query, shown, place.index)
  const total = list.total ?? 0
  const labelling = useLabelling(filter)
  const sampleAt = (index: number): Sample | undefined => {
    const sample = list.sampleAt(index)
    return sample && labelling.asItWillBe(sample)
  }
  const current = settle(place, { ...list, total })
  const there = sampleAt(current.index)
  const focused = there?.id === current.id ? there : undefined

  const count = countChosen(chosen, total)
  const onlyFocused = count === 1 && focused !== undefined && isChosen(chosen, focused.id)
  const inLarge = opened === 'large' || opened === 'paletteInLarge'
  const many = count > 0 && !onlyFocused && !inLarge
  const nameOf = (labelId: number | null) => labels.find(({ id }) => id === labelId)?.name ?? null

  const acceptMany = useAcceptMany(query)
  const paint = usePaint(labels, (ids, labelId) => labelling.change(only(ids), { labelId }))
  const { isOn: isPainting, set: setPainting } = paint

  useEffect(() => {
    // Keys work at once, unless the person is somewhere else on the page already.
    if (document.activeElement === document.body) scroller.current?.focus()
  }, [])

  function moveTo(index: number) {
    const id = list.sampleAt(index)?.id
    setPlace({ index, id, total })
    setAnchor(index)
    if (onlyFocused) setChosen(id === undefined ? NOTHING : only([id]))
  }

  function advance() {
    if (current.index < total - 1) leaving.current = focused?.id
    moveTo(Math.max(0, Math.min(current.index + 1, total - 1)))
  }

  function chooseFrom(first: number, last: number, base: Chosen) {
    const length = last - first + 1
    if (length === total) {
      setChosen(EVERYTHING)
      return
    }
    const range = ++latestRange.current
    void list.idsBetween(first, last).then((ids) => {
      if (range !== latestRange.current) return
      const next = include(base, ids)
      if (fitsOneCall(next)) setChosen(next)
      else notify({ title: text.tooManyTitle, text: text.tooMany(length), tone: 'warn' })
    })
  }

  function extendTo(index: number, base: Chosen = NOTHING) {
    setPlace({ index, id: list.sampleAt(index)?.id })
    chooseFrom(Math.min(anchor, index), Math.max(anchor, index), base)
  }

  function flip(sample: Sample | undefined) {
    if (!sample) return
    const next = toggle(chosen, sample.id)
    if (fitsOneCall(next)) setChosen(next)
  }

  /** Changes what is chosen; else the photo that has the focus, and then goes on to the next. */
  function change(wanted: SampleChange, goOn: boolean) {
    if (many) {
      labelling.change(chosen, wanted)
      setSaid(
        wanted.labelId === undefined
          ? text.leftOutMany(count, wanted.excluded === true)
          : text.labelledMany(nameOf(wanted.labelId), count),
      )
      if (mayLeave(filter, wanted)) setChosen(NOTHING)
    } else if (focused) {
      labelling.change(only([focused.id]), wanted)
      setSaid(
        wanted.labelId === undefined
          ? text.leftOutSaid(focused.path, wanted.excluded === true)
          : text.labelled(nameOf(wanted.labelId), focused.path),
      )
      if (goOn) advance()
    }
  }

  /** Gives what is chosen, or else the photo that has the focus, the label that the network suggests. */
  function accept() {
    const suggestion = focused?.prediction
    const known = suggestion && labels.some(({ id }) => id === suggestion.labelId)
    if (many) acceptMany(chosen)
    else if (known) change({ labelId: suggestion.labelId }, true)
    else if (focused) setSaid(text.nothingSuggested)
  }

  /** Whether X leaves out or takes back in: in, where all that is near of it is out. */
  function isAllOut(): boolean {
    if (!many) return focused?.excluded === true
    const seen: boolean[] = []
    for (let index = shown.first; index <= shown.last; index++) {
      const sample = sampleAt(index)
      if (sample && isChosen(chosen, sample.id)) seen.push(sample.excluded)
    }
    return filter.excluded === true || (seen.length > 0 && seen.every(Boolean))
  }

  function act(action: LabelAction) {
    switch (action.kind) {
      case 'label': {
        change({ labelId: action.labelId }, true)
        return
      }
      case 'accept': {
        accept()
        return
      }
      case 'palette':
        if (many || focused) setOpened(inLarge ? 'paletteInLarge' : 'palette')
        return
      case 'leaveOut': {
        change({ excluded: !isAllOut() }, false)
        return
      }
      case 'skip': {
        advance()
        return
      }
      case 'paint': {
        setPainting(!isPainting)
        return
      }
    }
  }

  /** Keys that mean the same in the grid and in the large view. */
  function onLabelKey(event: KeyboardEvent): boolean {
    const action = actionOf(event, keys)
    if (!action || (inLarge && action.kind === 'paint')) return false
    event.preventDefault()
    const isThere = focused !== undefined && focused.id !== leaving.current
    if (!many && !isThere && total > 0 && isAboutPhoto(action)) waiting.current.push(action)
    else act(action)
    return true
  }

  useEffect(() => {
    if (!focused || focused.id === leaving.current) return
    leaving.current = undefined
    const next = waiting.current.shift()
    if (next) act(next)
  })

  function onGridKey(event: KeyboardEvent) {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key.toLowerCase() === 'a') setChosen(EVERYTHING)
    else if (event.key === ' ') flip(focused)
    else if (event.key === 'Enter' && !mod) setOpened('large')
    else if (event.key === 'Escape') {
      if (isPainting) setPainting(false)
      else setChosen(NOTHING)
    } else {
      onLabelKey(event)
      return
    }
    event.preventDefault()
  }

  function onClick(
    index: number | undefined,
    { shift, mod }: { readonly shift: boolean; readonly mod: boolean },
  ) {
    waiting.current = []
    leaving.current = undefined
    if (index === undefined) {
      setChosen(NOTHING)
      return
    }
    if (shift) {
      extendTo(index, mod ? chosen : NOTHING)
      return
    }
    const sample = sampleAt(index)
    setPlace({ index, id: sample?.id })
    setAnchor(index)
    if (mod) flip(sample)
    else setChosen(sample ? only([sample.id]) : NOTHING)
  }

  const idsAt = (indexes: readonly number[]) =>
    indexes.map((index) => list.sampleAt(index)?.id).filter((id) => id !== undefined)

  const boxBase = useRef<Chosen | undefined>(undefined)
  function onBox(indexes: readonly number[], add: boolean) {
    boxBase.current ??= add ? chosen : NOTHING
    // What a long box passed has scrolled off the screen, but stays chosen.
    setChosen(include(boxBase.current, idsAt(indexes)))
  }

  const palette = (opened === 'palette' || opened === 'paletteInLarge') && (
    <LabelPalette
      count={many ? count : 1}
      labels={labels}
      keys={keys}
      onClose={() => setOpened(opened === 'palette' ? undefined : 'large')}
      onLabel={(labelId) => {
        setOpened(opened === 'palette' ? undefined : 'large')
        change({ labelId }, true)
      }}
    />
  )

  if (list.error) {
    const { message, details } = problemText(list.error)
    return <ErrorState title={text.failed} text={message} details={details} onRetry={list.retry} />
  }
  if (list.total === undefined)
    return <LoadingState label={text.loading} shape="tiles" count={12} />
  return (
    <>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <SelectionBar
        total={total}
        chosen={count}
        allOut={isAllOut()}
        onLabel={() => act({ kind: 'palette' })}
        onLeaveOut={() => act({ kind: 'leaveOut' })}
        onClear={() => {
          setChosen(NOTHING)
          scroller.current?.focus()
        }}
      >
        {count > 0 && <PinMenu chosen={chosen} filter={filter} />}
        <PaintControl labels={labels} paint={paint} />
      </SelectionBar>
      {total === 0 ? (
        <EmptyState
          icon={SearchX}
          title={text.noMatchTitle}
          text={text.noMatch}
          actions={<Button onClick={onShowAll}>{text.showAll}</Button>}
        />
      ) : (
        <PhotoGrid
          scroller={scroller}
          total={total}
          sampleAt={sampleAt}
          labels={labels}
          chosen={chosen}
          focus={current.index}
          minTile={minTile}
          onShown={(first, last) => setShown((before) => pagesAround(before, { first, last }))}
          onMove={(index, extend) => (extend ? extendTo(index) : moveTo(index))}
          onOpen={(index) => {
            setPlace({ index, id: list.sampleAt(index)?.id })
            setOpened('large')
          }}
          onKeyDown={onGridKey}
          onClick={onClick}
          onBox={onBox}
          onBoxEnd={() => {
            boxBase.current = undefined
          }}
          onPaint={isPainting ? (indexes) => paint.pass(idsAt(indexes)) : undefined}
          onPaintEnd={paint.lift}
        />
      )}
      {inLarge && focused && (
        <LargeView
          sample={focused}
          index={current.index}
          total={total}
          labels={labels}
          keys={keys}
          said={said}
          finalFocus={scroller}
          onKey={onLabelKey}
          onMove={(step) => moveTo(Math.max(0, Math.min(current.index + step, total - 1)))}
          onLabel={(labelId) => change({ labelId }, false)}
          onLeaveOut={() => act({ kind: 'leaveOut' })}
          onClose={() => setOpened(undefined)}
        />
      )}
      {palette}
    </>
  )
}
