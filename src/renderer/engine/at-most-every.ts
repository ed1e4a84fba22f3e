interface Paced {
  readonly call: () => void
  readonly end: () => void
}

/**
 * Acts at once, then at most every so often; what is asked for meanwhile is done once, at the end of
 * the pause.
 * @param pause milliseconds
 */
export function atMostEvery(pause: number, act: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false

  function rest() {
    timer = undefined
    if (!asked) return
    asked = false
    act()
    timer = setTimeout(rest, pause)
  }

  return {
    call() {
      if (timer !== undefined) {
        asked = true
        return
      }
      act()
      timer = setTimeout(rest, pause)
    },
    end: () => clearTimeout(timer),
  }
}
