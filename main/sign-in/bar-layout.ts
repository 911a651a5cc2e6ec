import { sentCertificateOf, type SignInBarState } from '#core/sign-in-bar'

const lineHeight = 56
const noteHeight = 56
const certificateHeight = 40

/** Where there is no page to see, our own words take its place. */
export function coversPage(state: SignInBarState): boolean {
  return state.lock === 'loading' || state.lock === 'failed' || state.question !== undefined
}

/** How much of the window the bar takes above a page, in pixels: the bar's line, and what is told below it. */
export function barHeight(state: SignInBarState): number {
  const note = state.note === 'none' ? 0 : noteHeight
  return lineHeight + note + (sentCertificateOf(state) === undefined ? 0 : certificateHeight)
}
