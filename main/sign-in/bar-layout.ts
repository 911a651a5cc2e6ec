import { sentCertificateOf, type SignInBarState } from '#core/sign-in-bar'

const lineHeight = 56
/** Below this width the address has a line of its own, above the buttons (sign-in-bar.css). */
const narrowWidth = 560
const twoLinesHeight = 100
const noteHeight = 56
const certificateHeight = 40

/** Where there is no page to see, our own words take its place. */
export function coversPage(state: SignInBarState): boolean {
  return state.lock === 'loading' || state.lock === 'failed' || state.question !== undefined
}

/** How much of the window the bar takes above a page, in its own pixels: the bar's line, and what is told below it. */
export function barHeight(state: SignInBarState, width: number): number {
  const note = state.note === 'none' ? 0 : noteHeight
  const line = width < narrowWidth ? twoLinesHeight : lineHeight
  return line + note + (sentCertificateOf(state) === undefined ? 0 : certificateHeight)
}
