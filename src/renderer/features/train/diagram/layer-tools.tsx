import { ArrowLeft, ArrowRight, Plus, Trash2 } from 'lucide-react'
import type { Ref } from 'react'
import { Button, classNames, ErrorState, IconButton } from '#renderer/ui/index.ts'
import type { Draft } from '../draft/draft.ts'
import { NumberSetting } from '../fields/number-setting.tsx'
import styles from './diagram.module.css'
import { type DiagramNode, isRow } from './diagram-node.ts'
import { diagramText as text } from './diagram-text.ts'
import { type Edit, type Refusal, setKernel, setSize, sizeOf } from './edits.ts'

const cx = classNames(styles)

/** What can be done with the chosen box, each tried out: a refusal says why it cannot be. */
export interface LayerActions {
  readonly add: Edit | Refusal
  readonly remove: Edit | Refusal
  readonly left: Edit | Refusal
  readonly right: Edit | Refusal
}

interface LayerToolsProps {
  readonly node: DiagramNode
  readonly drawn: Pick<Draft, 'model' | 'models'>
  readonly actions: LayerActions
  readonly onEdit: (edit: Edit) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The chosen layer: what it is, its numbers, and what can be done with it. */
export function LayerTools({ node, drawn, actions, onEdit, ref }: LayerToolsProps) {
  const name = text.name(node)
  const isBlock = node.kind === 'block'
  const size = sizeOf(drawn, node)
  const block = drawn.models.convolutional.blocks.find(({ key }) => isBlock && key === node.key)
  const addsBlock = isBlock || (node.kind === 'input' && drawn.model === 'convolutional')
  return (
    <div ref={ref} role="group" aria-label={name} className={cx('tools')}>
      <h3 className={cx('heading')}>{name}</h3>
      <div className={cx('row')}>
        {size && (
          <div className={cx('number')}>
            <NumberSetting
              name={isBlock ? 'filters' : 'units'}
              label={isBlock ? text.filters : text.units}
              value={size.value}
              onValueChange={(next) => onEdit(setSize(drawn, node, next))}
            />
          </div>
        )}
        {block && (
          <div className={cx('number')}>
            <NumberSetting
              name="kernelSize"
              label={text.kernelSize}
              value={block.kernelSize}
              onValueChange={(next) => onEdit(setKernel(drawn, node, next))}
            />
          </div>
        )}
        {isRow(node) && (
          <>
            <Move icon={ArrowLeft} label={text.moveLeft} action={actions.left} onEdit={onEdit} />
            <Move icon={ArrowRight} label={text.moveRight} action={actions.right} onEdit={onEdit} />
          </>
        )}
        <Do
          icon={Plus}
          label={node.kind === 'output' ? text.addBefore : text.add[addsBlock ? 'block' : 'hidden']}
          action={actions.add}
          onEdit={onEdit}
        />
        {isRow(node) && (
          <Do icon={Trash2} label={text.remove} action={actions.remove} onEdit={onEdit} />
        )}
      </div>
      {node.problem === undefined ? (
        <p className={cx('about')}>{aboutOf(node)}</p>
      ) : (
        <ErrorState compact title={name} text={node.problem} />
      )}
    </div>
  )
}

interface ActionProps {
  readonly icon: typeof Plus
  readonly label: string
  readonly action: Edit | Refusal
  readonly onEdit: (edit: Edit) => void
}

function Do({ icon, label, action, onEdit }: ActionProps) {
  return (
    <Button
      size="small"
      icon={icon}
      disabledReason={'refused' in action ? action.refused : undefined}
      onClick={() => {
        if (!('refused' in action)) onEdit(action)
      }}
    >
      {label}
    </Button>
  )
}

function Move({ icon, label, action, onEdit }: ActionProps) {
  const refused = 'refused' in action
  return (
    <IconButton
      icon={icon}
      size="small"
      variant="secondary"
      label={refused ? `${label}: ${action.refused}` : label}
      aria-disabled={refused || undefined}
      onClick={() => {
        if (!refused) onEdit(action)
      }}
    />
  )
}

/** A sentence about the layer: how its weights come about. */
function aboutOf(node: DiagramNode): string {
  const { kind, sum, output, weights } = node
  if (kind === 'input') return text.about.input(output)
  if (kind === 'flatten') return text.about.flatten
  if (kind === 'join') return text.about.join
  if (!sum) return text.about.noSizes
  const isBlock = kind === 'block'
  const about = `${text.sum(sum)}: ${text.sumOf[isBlock ? 'block' : 'other']}`
  const plain = (sum.inputs.reduce((all, size) => all * size, 1) + 1) * sum.units
  return weights === undefined || weights === plain ? about : `${about} ${text.scaled(weights)}`
}
