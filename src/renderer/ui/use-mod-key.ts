import { useEffect, useEffectEvent } from 'react'

/** Calls `action` when Ctrl or Cmd is pressed with a key, such as `Enter`, anywhere in the window. */
export function useModKey(key: string, action: () => void): void {
  const act = useEffectEvent(action)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [key])
}
