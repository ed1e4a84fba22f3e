import { Copy, EyeOff, FileQuestionMark, Pin, TriangleAlert } from 'lucide-react'
import type { Sample } from '#shared/domain/sample.ts'
import type { TileMark } from '#renderer/ui/index.ts'
import { text } from '../text.ts'

const { badges } = text

/** What is to be known of a photo at a glance, the most pressing first. */
export const tileMarks = (sample: Sample): readonly TileMark[] => [
  ...(sample.inConflict
    ? [{ icon: TriangleAlert, text: badges.conflict, tone: 'warn' } as const]
    : []),
  ...(sample.missing
    ? [{ icon: FileQuestionMark, text: badges.missing, tone: 'warn' } as const]
    : []),
  ...(sample.excluded ? [{ icon: EyeOff, text: badges.leftOut }] : []),
  ...(sample.nearGroup === null ? [] : [{ icon: Copy, text: badges.lookAlike }]),
  ...(sample.pinned && sample.split !== null
    ? [{ icon: Pin, text: badges.pinned[sample.split] }]
    : []),
]
