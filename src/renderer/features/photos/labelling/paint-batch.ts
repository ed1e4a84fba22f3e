/** Photos that were painted, gathered so that the library is asked at most every so often. */
export interface PaintBatch {
  /** A photo that the brush passed; the same one again changes nothing. */
  readonly add: (sampleId: number) => void
  /** The brush was lifted: sends what waits, and a new stroke begins. */
  readonly finish: () => void
}

/** Milliseconds between two calls. */
const PAUSE = 100

export function createPaintBatch(send: (sampleIds: readonly number[]) => void): PaintBatch {
  const passed = new Set<number>()
  let waiting: number[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    timer = undefined
    if (waiting.length === 0) return
    const ids = waiting
    waiting = []
    send(ids)
    timer = setTimeout(flush, PAUSE)
  }

  return {
    add(sampleId) {
      if (passed.has(sampleId)) return
      passed.add(sampleId)
      waiting.push(sampleId)
      timer ??= setTimeout(flush, PAUSE)
    },
    finish() {
      clearTimeout(timer)
      flush()
      clearTimeout(timer)
      timer = undefined
      passed.clear()
    },
  }
}
