import { ArrowRight, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { classNames, VisuallyHidden } from '#renderer/ui/index.ts'
import styles from './diagram.module.css'
import type { DiagramNode } from './diagram-node.ts'
import { diagramText as text } from './diagram-text.ts'
import { LayerGlyph } from './layer-glyph.tsx'

const cx = classNames(styles)

interface DiagramBoxProps {
  readonly node: DiagramNode
  readonly selected: boolean
  /** The arrow to the next one; the last has none. */
  readonly hasNext: boolean
  readonly onSelect: (id: string) => void
}

/** One layer: what it gives, how many weights it has, what it does. */
export const DiagramBox = memo(function DiagramBox(props: DiagramBoxProps) {
  const { node, selected, hasNext, onSelect } = props
  const { id, kind, output, weights, notes, problem } = node
  return (
    <div role="none" className={cx('slot')}>
      <div
        role="option"
        aria-selected={selected}
        tabIndex={selected ? 0 : -1}
        className={cx('box', selected && 'selected', problem !== undefined && 'wrong')}
        onClick={() => onSelect(id)}
        onFocus={() => onSelect(id)}
      >
        <LayerGlyph shape={output} />
        <span className={cx('name')}>
          {problem !== undefined && <TriangleAlert size={12} aria-hidden />}
          {text.shortName(node)}
        </span>
        <span className={cx('shape')}>{text.shape(output)}</span>
        <span className={cx('small')}>
          {kind === 'input' || weights === 0 ? text.noWeights : text.weights(weights)}
        </span>
        {notes.map((note) => (
          <span key={note} className={cx('small')}>
            {note}
          </span>
        ))}
        {problem !== undefined && <VisuallyHidden>{problem}</VisuallyHidden>}
      </div>
      {hasNext && <ArrowRight size={12} className={cx('arrow')} aria-hidden />}
    </div>
  )
})
