import type { Shape } from '#shared/domain/network.ts'
import { classNames } from '#renderer/ui/index.ts'
import styles from './diagram.module.css'
import { GLYPH, glyphOf } from './glyph.ts'

const cx = classNames(styles)

/** What a shape looks like: sheets for a picture, cells for a vector, a gap where it is not known. */
export function LayerGlyph({ shape }: { readonly shape: Shape | undefined }) {
  const { width, height } = GLYPH
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {shape === undefined ? (
        <rect
          className={cx('unknown')}
          x={width / 2 - 12}
          y={height / 2 - 12}
          width={24}
          height={24}
        />
      ) : (
        glyphOf(shape).map(({ x, y, side }) => (
          <rect
            key={`${x} ${y}`}
            className={cx(shape.length > 1 ? 'sheet' : 'cell')}
            x={x}
            y={y}
            width={side}
            height={side}
            rx={1}
          />
        ))
      )}
    </svg>
  )
}
