import type { Shape } from '#shared/domain/network.ts'

export type NodeKind = 'input' | 'flatten' | 'block' | 'join' | 'hidden' | 'output'

/** One box of the picture of a network. */
export interface DiagramNode {
  /** Stays the same while others come, go and move. */
  readonly id: string
  readonly kind: NodeKind
  /** Its place among those of its kind, from 1. */
  readonly number: number
  /** Of its row in the draft; undefined for boxes that follow from the rest. */
  readonly key: number | undefined
  /** What comes in and goes out; undefined where a size before it is not known. */
  readonly input: Shape | undefined
  readonly output: Shape | undefined
  /** Trainable numbers; undefined where a size is not known. */
  readonly weights: number | undefined
  /** How its weights come about: what each unit looks at, and how many units there are. */
  readonly sum: { readonly inputs: Shape; readonly units: number } | undefined
  /** What it does, in a few words each. */
  readonly notes: readonly string[]
  /** Why it cannot stand as it does, in a sentence. */
  readonly problem: string | undefined
}

/** Boxes that a person adds, moves and removes. */
export const isRow = ({ key }: DiagramNode): boolean => key !== undefined
