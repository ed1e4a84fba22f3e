import { Check, X } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import type { Run } from '#shared/domain/run.ts'
import { Button, Card, classNames, Row, SegmentedControl, Stack } from '#renderer/ui/index.ts'
import styles from './inside.module.css'
import { type Story, storyOf } from './story-of.ts'
import { text } from './text.ts'

const cx = classNames(styles)

type Watched = Output<DesktopContract, 'runs.watched'>
type Show = keyof typeof text.shows

/** Photos shown before more are asked for. */
const FIRST = 24

interface WatchedPhoto {
  readonly sampleId: number
  readonly story: Story
  readonly isRight: boolean
  readonly label: string
  readonly probability: number
  readonly hasLabel: boolean
}

interface WatchedCardProps {
  readonly run: Run
  readonly watched: Watched
  /** Predictions of the latest epoch up to this one are shown. */
  readonly epoch: number
}

/** Validation photos with what the network says of each, and when it learned or forgot them. */
export function WatchedCard({ run, watched, epoch }: WatchedCardProps) {
  const [show, setShow] = useState<Show>('all')
  const [all, setAll] = useState(false)
  const photos = useMemo(() => photosAt(run, watched, epoch), [run, watched, epoch])
  if (photos.length === 0) return null
  const wanted = photos.filter(isShown[show])
  const seen = all ? wanted : evenly(wanted, FIRST)
  return (
    <Card
      title={text.stripTitle}
      description={`${text.stripCount(photos.filter((photo) => photo.isRight).length, photos.length)}. ${text.stripInfo}`}
      actions={
        <SegmentedControl
          label={text.show}
          hideLabel
          options={SHOWS.map((value) => ({ value, label: text.shows[value] }))}
          value={show}
          onValueChange={setShow}
        />
      }
    >
      <Stack gap={4}>
        {wanted.length === 0 && <p>{text.nothing[show]}</p>}
        <ul className={cx('strip')}>
          {seen.map((photo) => (
            <Watch key={photo.sampleId} photo={photo} />
          ))}
        </ul>
        {seen.length < wanted.length && (
          <Row>
            <Button onClick={() => setAll(true)}>{text.more(wanted.length - seen.length)}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  )
}

/** So many of all, from every part of them: they come label by label. */
const evenly = <T,>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most
    ? all
    : all.filter(
        (_, i) => Math.floor((i * most) / all.length) !== Math.floor(((i - 1) * most) / all.length),
      )

const SHOWS: readonly Show[] = ['all', 'wrong', 'forgotten']

const isShown: Readonly<Record<Show, (photo: WatchedPhoto) => boolean>> = {
  all: () => true,
  wrong: ({ isRight }) => !isRight,
  forgotten: ({ story }) => story.forgotten > 0,
}

function photosAt(run: Run, { photos, predictions }: Watched, epoch: number): WatchedPhoto[] {
  const until = predictions.filter((each) => each.epoch <= epoch)
  const last = until.at(-1)
  if (!last) return []
  const epochs = until.map((each) => each.epoch)
  return photos.map(({ sampleId, output }, place) => {
    const story = storyOf(
      epochs,
      until.map(({ outputs }) => outputs[place] === output),
    )
    return {
      sampleId,
      story,
      isRight: story.right.at(-1) ?? false,
      label: run.labels[last.outputs[place] ?? 0]?.name ?? '',
      probability: last.probabilities[place] ?? 0,
      hasLabel: output !== null,
    }
  })
}

const Watch = memo(function Watch({ photo }: { readonly photo: WatchedPhoto }) {
  const { sampleId, story, isRight, label, probability, hasLabel } = photo
  const said = text.said(label, probability)
  const Mark = isRight ? Check : X
  return (
    <li className={cx('watched')}>
      <img
        src={`photo://samples/${sampleId}?size=256`}
        alt={`${said}, ${isRight ? text.right : text.wrong}`}
        loading="lazy"
        className={cx('thumbnail')}
      />
      <span className={cx('said')} title={said} aria-hidden>
        <Mark size={12} className={cx(isRight ? 'right' : 'wrong')} />
        <span className={cx('name')}>{said}</span>
      </span>
      <StoryBar right={story.right} />
      <span className={cx('story')}>{hasLabel ? storyText(story) : text.relabelled}</span>
    </li>
  )
})

const storyText = ({ learned, forgotten, right }: Story): string =>
  [
    ...(learned === null ? [] : [text.learned(learned)]),
    ...(forgotten > 0 ? [text.forgotten(forgotten)] : []),
    ...(right.includes(true) ? [] : [text.never]),
  ].join(', ')

/** The epochs from left to right, filled where the photo was right. */
function StoryBar({ right }: { readonly right: readonly boolean[] }) {
  return (
    <svg
      viewBox={`0 0 ${right.length} 1`}
      preserveAspectRatio="none"
      aria-hidden
      className={cx('bar')}
    >
      {right.map(
        (each, place) => each && <rect key={place} x={place} y="0" width="1.02" height="1" />,
      )}
    </svg>
  )
}
