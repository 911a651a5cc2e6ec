import { BaseWindow, type WebContents, type WebContentsView } from 'electron'
import { hostOf } from '#core/addresses'
import { text } from '#core/text/text'
import type { SignInBarState } from '#core/sign-in-bar'
import { barHeight, coversPage } from '../sign-in/bar-layout'

export interface SignInFrame {
  readonly window: BaseWindow
  /** Lays bar and page out, and names the window, for what the bar shows now. */
  arrange(state: SignInBarState): void
  focus(): void
  destroy(): void
}

const mainSize = { width: 980, height: 780 }
const popupSize = { width: 640, height: 680 }

/** The window itself: the bar above, the page below. */
export function openSignInFrame(parts: {
  readonly bar: WebContentsView
  readonly page: WebContentsView
  readonly first: SignInBarState
  /** The window below: this one belongs to it. */
  readonly over?: SignInFrame
}): SignInFrame {
  const { bar, page } = parts
  let state = parts.first
  const window = new BaseWindow({
    ...(parts.over === undefined ? mainSize : { ...popupSize, parent: parts.over.window }),
    minWidth: 560,
    minHeight: 400,
    fullscreenable: false,
    autoHideMenuBar: true,
    title: titleOf(state),
  })
  const focusFront = frontFocus(window, { bar: bar.webContents, page: page.webContents })
  const place = (): void => {
    if (!window.isDestroyed()) placeViews(window, parts, state)
  }
  const layOut = (): void => {
    place()
    if (!window.isDestroyed()) focusFront(coversPage(state))
  }
  window.contentView.addChildView(page)
  window.contentView.addChildView(bar)
  window.on('resize', layOut)
  // The text size is known once the bar is there, and may be another one after a visit to the wallet's window.
  bar.webContents.on('dom-ready', place)
  window.on('focus', place)
  switchByKey(bar.webContents, page.webContents)
  switchByKey(page.webContents, bar.webContents)
  zoomByKey(page.webContents)
  layOut()

  return {
    window,
    arrange: (next) => {
      if (window.isDestroyed()) return
      state = next
      window.setTitle(titleOf(next))
      layOut()
    },
    focus: () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    destroy: () => {
      window.removeAllListeners()
      if (!window.isDestroyed()) window.destroy()
    },
  }
}

/** The person's text size counts for every page of ours: the bar needs more room then. */
function placeViews(
  window: BaseWindow,
  { bar, page }: Pick<Parameters<typeof openSignInFrame>[0], 'bar' | 'page'>,
  state: SignInBarState,
): void {
  const { width, height } = window.getContentBounds()
  const zoom = bar.webContents.getZoomFactor()
  const needed = Math.ceil(barHeight(state, width / zoom) * zoom)
  const top = coversPage(state) ? height : Math.min(height, needed)
  bar.setBounds({ x: 0, y: 0, width, height: top })
  page.setBounds({ x: 0, y: top, width, height: height - top })
  page.setVisible(!coversPage(state))
}

/** Never what the page calls itself. */
function titleOf(state: SignInBarState): string {
  return text.signIn.windowTitle(hostOf(state.origin), state.isPractice)
}

/**
 * Keys go to the bar while it stands in the page's place, and back to the page after that. Somebody at another window
 * is not disturbed: it is done when they come back.
 */
function frontFocus(
  window: BaseWindow,
  { bar, page }: { readonly bar: WebContents; readonly page: WebContents },
): (isPageCovered: boolean) => void {
  let isCovered = false
  let isDue = false
  const focus = (): void => {
    if (window.isDestroyed()) return
    isDue = !window.isFocused()
    const front = isCovered ? bar : page
    if (!isDue && !front.isDestroyed()) front.focus()
  }
  window.on('focus', () => {
    if (isDue || isCovered) focus()
  })
  // A page takes the keys when it loads, seen or not; while it does, they cannot be taken back.
  page.on('focus', () => {
    if (isCovered) setImmediate(focus)
  })
  return (isPageCovered) => {
    if (isPageCovered === isCovered) return
    isCovered = isPageCovered
    focus()
  }
}

/** F6 goes from the page to the bar and back, as it does in browsers. */
function switchByKey(from: WebContents, to: WebContents): void {
  from.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || input.key !== 'F6') return
    event.preventDefault()
    to.focus()
  })
}

const zoomKeys: Readonly<Record<string, (level: number) => number>> = {
  '+': (level) => Math.min(level + 0.5, 4),
  '=': (level) => Math.min(level + 0.5, 4),
  '-': (level) => Math.max(level - 0.5, -2),
  '0': () => 0,
}

/** Larger, smaller and as it was, with the keys of browsers: this window has no menu that would do it. */
function zoomByKey(page: WebContents): void {
  page.on('before-input-event', (event, input) => {
    const change = zoomKeys[input.key]
    const isCommand = process.platform === 'darwin' ? input.meta : input.control
    if (input.type !== 'keyDown' || !isCommand || input.alt || change === undefined) return
    event.preventDefault()
    page.setZoomLevel(change(page.getZoomLevel()))
  })
}
