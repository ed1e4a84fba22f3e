import { Check, Image, ImageOff } from 'lucide-react'
import { type ComponentPropsWithRef, useState } from 'react'

import { classNames } from '../class-names.ts'
import { ColourDot } from '../label-chip/label-chip.tsx'
import styles from './thumbnail-tile.module.css'
import { FirstMark, MarkIcons, type TileMark } from './tile-marks.tsx'

const cx = classNames(styles)

type ButtonAttributes = Pick<
  ComponentPropsWithRef<'button'>,
  'onClick' | 'onDoubleClick' | 'onKeyDown' | 'onContextMenu' | 'tabIndex' | 'ref' | 'role'
>

export type ThumbnailTileProps = ButtonAttributes & {
  /** Where the picture comes from; leave it out while it is not known. */
  src?: string | undefined
  /** What is in the picture: the photo's file name and, if known, its label. */
  alt: string
  /** A line under the picture, usually the file name. */
  caption?: string | undefined
  /** The photo's label, shown with its colour in place of a caption's second line. */
  label?: { readonly name: string; readonly index: number | null } | undefined
  /** Why there is no picture, for example `The file is gone`. */
  broken?: string | undefined
  selected?: boolean | undefined
  /** What is to be known of it, the most important first; three of them are shown. */
  marks?: readonly TileMark[] | undefined
  /** Drawn faintly: it does not count. */
  dimmed?: boolean | undefined
}

/** One photo. With onClick it is a button; pass `role="option"` inside a listbox. */
export function ThumbnailTile(props: ThumbnailTileProps) {
  const { src, alt, caption, label, broken, selected = false, marks, dimmed, ...button } = props
  const content = <TileContent {...{ src, alt, caption, label, broken, selected, marks, dimmed }} />
  if (!button.onClick) return <span className={cx('tile')}>{content}</span>
  const selection = button.role === 'option' ? { 'aria-selected': selected } : undefined
  return (
    <button
      type="button"
      {...button}
      {...(props.selected !== undefined && (selection ?? { 'aria-pressed': selected }))}
      className={cx('tile', 'button')}
    >
      {content}
    </button>
  )
}

export type PhotoOptionProps = Pick<
  ThumbnailTileProps,
  'src' | 'alt' | 'caption' | 'label' | 'marks' | 'dimmed'
> & {
  /** What the listbox's aria-activedescendant names. */
  id: string
  selected: boolean
  /** The keyboard is here. */
  active: boolean
  /** Its place in the whole list, from 0, and how long that is: most of a long list is not drawn. */
  index: number
  total: number
}

/** One photo of a listbox that keeps the focus itself. `data-index` says where the pointer is. */
export function PhotoOption(props: PhotoOptionProps) {
  const { id, selected, active, index, total, ...content } = props
  return (
    <div
      role="option"
      id={id}
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-index={index}
      className={cx('tile', 'option', active && 'active')}
    >
      <TileContent {...content} selected={selected} />
    </div>
  )
}

type TileContentProps = Omit<ThumbnailTileProps, keyof ButtonAttributes>

function TileContent(props: TileContentProps) {
  const { src, alt, caption, label, broken, selected = false, marks } = props
  const { dimmed = false } = props
  return (
    <>
      <span className={cx('frame', selected && 'selected')}>
        <span className={cx('picture', dimmed && 'dimmed')}>
          <Picture key={src} src={src} alt={alt} broken={broken} />
        </span>
        {selected && (
          <span className={cx('tick')} aria-hidden>
            <Check size={12} strokeWidth={3} />
          </span>
        )}
        {marks && <FirstMark marks={marks} />}
      </span>
      {(caption !== undefined || label !== undefined) && (
        <span className={cx('text')}>
          {label && (
            <span className={cx('label')}>
              <ColourDot index={label.index} />
              <span className={cx('clip')} title={label.name}>
                {label.name}
              </span>
              {marks && <MarkIcons marks={marks} />}
            </span>
          )}
          {caption !== undefined && (
            <span className={cx('caption')} title={caption}>
              {caption}
            </span>
          )}
        </span>
      )}
    </>
  )
}

type PictureProps = Pick<ThumbnailTileProps, 'src' | 'alt' | 'broken'>

function Picture({ src, alt, broken }: PictureProps) {
  const [failed, setFailed] = useState(false)
  if (broken !== undefined || failed) {
    const reason = broken ?? 'No preview'
    return (
      <span className={cx('missing')} role="img" aria-label={`${alt}: ${reason}`}>
        <ImageOff size={18} strokeWidth={1.75} aria-hidden />
        <span aria-hidden>{reason}</span>
      </span>
    )
  }
  if (src === undefined) {
    return (
      <span className={cx('missing')} role="img" aria-label={`${alt}: not loaded yet`}>
        <Image size={18} strokeWidth={1.75} aria-hidden />
      </span>
    )
  }
  return (
    <img
      className={cx('image')}
      src={src}
      alt={alt}
      decoding="async"
      draggable={false}
      onError={() => setFailed(true)}
    />
  )
}
