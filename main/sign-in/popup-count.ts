/** So many windows a page may have beside its first one, and so many it may open in all. */
export const openLimit = 3
export const openingLimit = 12

/** Counts the windows that pages of one attempt open. */
export interface PopupCount {
  /**
   * A yes counts at once: the window itself comes a moment later, and another frame may ask meanwhile. One that never
   * comes, because its opener is gone, stays counted.
   */
  admit(): boolean
  /** One that was open is gone. */
  closed(): void
  /** From now on nothing may open: nobody would be there to close it. */
  end(): void
  isOver(): boolean
}

export function createPopupCount(): PopupCount {
  let open = 0
  let inAll = 0
  let isOver = false
  return {
    admit: () => {
      if (isOver || open >= openLimit || inAll >= openingLimit) return false
      open += 1
      inAll += 1
      return true
    },
    closed: () => {
      open -= 1
    },
    end: () => {
      isOver = true
    },
    isOver: () => isOver,
  }
}
