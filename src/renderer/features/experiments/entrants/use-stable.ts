import { useCallback, useEffect, useRef } from 'react'

/** The same function at each render, which calls the latest one: for parts that draw much. */
export function useStable<Argument>(
  callback: (argument: Argument) => void,
): (argument: Argument) => void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  return useCallback((argument) => latest.current(argument), [])
}
