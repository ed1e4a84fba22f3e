import { createContext, use } from 'react'

/** Where popups are drawn: inside the page's landmark once there is one, else at the document's end. */
export const PopupContainer = createContext<HTMLElement | undefined>(undefined)

/** The element that a popup's portal goes into. */
export function usePopupContainer(): HTMLElement | undefined {
  return use(PopupContainer)
}
