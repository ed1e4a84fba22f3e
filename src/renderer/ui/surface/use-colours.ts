import { type RefObject, useEffect, useState } from 'react'

/**
 * Colours of the theme as a canvas understands them, by the names of their tokens; none before the
 * element is there. They change with the theme.
 *
 * @param names such as `--text`; the same array each time
 */
export function useColours(
  element: RefObject<HTMLElement | null>,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const [colours, setColours] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const read = () => {
      const probe = document.createElement('span')
      element.current?.parentElement?.append(probe)
      const found = names.map((name) => {
        probe.style.color = `var(${name})`
        return [name, getComputedStyle(probe).color] as const
      })
      probe.remove()
      setColours(new Map(found))
    }
    read()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', read)
    const chosen = new MutationObserver(read)
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      dark.removeEventListener('change', read)
      chosen.disconnect()
    }
  }, [element, names])
  return colours
}
