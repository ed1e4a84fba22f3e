import { create } from 'zustand'
import { z } from 'zod'
import { X_AXES, type XAxis } from './x-scale.ts'

const KEY = 'downhill.chart-axis'

interface XAxisChoice {
  readonly axis: XAxis
  readonly choose: (axis: XAxis) => void
}

/** What the charts' horizontal axes count, kept from one start of the app to the next. */
export const useXAxis = create<XAxisChoice>((set) => ({
  axis: remembered(),
  choose(axis) {
    set({ axis })
    localStorage.setItem(KEY, axis)
  },
}))

function remembered(): XAxis {
  const { data } = z.enum(X_AXES).safeParse(localStorage.getItem(KEY))
  return data ?? 'update'
}
