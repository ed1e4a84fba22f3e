import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { usedLabels } from '#shared/domain/project.ts'
import { useProject } from '#renderer/engine/current.ts'
import { classNames, InfoTip, VisuallyHidden } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import styles from './diagram.module.css'
import { DiagramBox } from './diagram-box.tsx'
import type { DiagramNode } from './diagram-node.ts'
import { diagramOf } from './diagram-of.ts'
import { diagramText as text } from './diagram-text.ts'
import { addBehind, type Edit, moveNode, type Refusal, removeNode, scaleNode } from './edits.ts'
import { LayerTools } from './layer-tools.tsx'

const cx = classNames(styles)

/** The network as it will be trained, which can be built here as well. It edits the form's draft. */
export function NetworkDiagram() {
  const project = useProject()
  const labels = Math.max(2, project ? usedLabels(project.dataset).length : 0)
  const drawn = useDraft(
    useShallow(({ draft }) => ({ input: draft.input, model: draft.model, models: draft.models })),
  )
  const contradictions = useDraft(useShallow(({ reading }) => reading.contradictions))
  const change = useDraft((state) => state.change)
  const nodes = useMemo(
    () => diagramOf(drawn, labels, contradictions),
    [drawn, labels, contradictions],
  )
  const [chosen, choose] = useState('input')
  const [said, say] = useState('')
  const boxes = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  // The box that has the keyboard's focus may be a new one, which is not drawn yet.
  const focusAfter = useRef(false)
  // A layer may be gone, by an undo or another kind of network.
  const node = nodes.find(({ id }) => id === chosen) ?? nodes[0]

  useLayoutEffect(() => {
    if (!focusAfter.current) return
    focusAfter.current = false
    boxes.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [node])

  const edit = useCallback(
    ({ models, focus, said: done }: Edit) => {
      choose(focus)
      if (done !== '') say(done)
      change({ models })
    },
    [change],
  )
  if (!node) return null

  const act = (result: Edit | Refusal) => {
    if ('refused' in result) say(result.refused)
    else {
      focusAfter.current = true
      edit(result)
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!node || event.ctrlKey || event.metaKey || event.shiftKey) return
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    if (action.kind === 'go') {
      const to = nodes[placeOf(nodes, node, action.to)]
      if (to) {
        focusAfter.current = true
        choose(to.id)
      }
    } else if (action.kind === 'open') enter(tools.current)
    else if (action.kind === 'move') act(moveNode(drawn, node, action.by))
    else if (action.kind === 'scale') act(scaleNode(drawn, node, action.by))
    else if (action.kind === 'add') act(addBehind(drawn, node))
    else act(removeNode(drawn, node, nodes))
  }

  return (
    <section aria-label={text.title} className={cx('diagram')}>
      <div className={cx('head')}>
        <span className={cx('title')}>{text.title}</span>
        <InfoTip label={text.keys}>{text.keysInfo}</InfoTip>
      </div>
      <div
        ref={boxes}
        role="listbox"
        aria-label={text.layers}
        aria-orientation="horizontal"
        className={cx('boxes')}
        onKeyDown={onKeyDown}
      >
        {nodes.map((each, index) => (
          <DiagramBox
            key={each.id}
            node={each}
            selected={each === node}
            hasNext={index < nodes.length - 1}
            onSelect={choose}
          />
        ))}
      </div>
      <LayerTools
        ref={tools}
        node={node}
        drawn={drawn}
        actions={{
          add: addBehind(drawn, node),
          remove: removeNode(drawn, node, nodes),
          left: moveNode(drawn, node, -1),
          right: moveNode(drawn, node, 1),
        }}
        onEdit={edit}
      />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </section>
  )
}

/** Goes to the first number, so that typing replaces it, or to the first button. */
function enter(tools: HTMLElement | null): void {
  const field = tools?.querySelector('input')
  field?.select()
  if (!field) tools?.querySelector('button')?.focus()
}

type Action =
  | { readonly kind: 'go'; readonly to: 'first' | 'last' | 'next' | 'previous' }
  | { readonly kind: 'move'; readonly by: -1 | 1 }
  | { readonly kind: 'scale'; readonly by: 2 | 0.5 }
  | { readonly kind: 'add' | 'remove' | 'open' }

/** What a key asks for; undefined for all others, which go on to the page. */
function actionOf({ key, altKey }: KeyboardEvent): Action | undefined {
  if (altKey) {
    if (key === 'ArrowLeft') return { kind: 'move', by: -1 }
    return key === 'ArrowRight' ? { kind: 'move', by: 1 } : undefined
  }
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'go', to: 'previous' }
    case 'ArrowRight':
      return { kind: 'go', to: 'next' }
    case 'Home':
      return { kind: 'go', to: 'first' }
    case 'End':
      return { kind: 'go', to: 'last' }
    case 'ArrowUp':
      return { kind: 'scale', by: 2 }
    case 'ArrowDown':
      return { kind: 'scale', by: 0.5 }
    case 'Insert':
    case '+':
      return { kind: 'add' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case 'Enter':
      return { kind: 'open' }
    default:
      return undefined
  }
}

function placeOf(
  nodes: readonly DiagramNode[],
  node: DiagramNode,
  to: 'first' | 'last' | 'next' | 'previous',
): number {
  if (to === 'first') return 0
  if (to === 'last') return nodes.length - 1
  return nodes.indexOf(node) + (to === 'next' ? 1 : -1)
}
