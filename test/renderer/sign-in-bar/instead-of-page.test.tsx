import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { SignInBarState } from '#core/sign-in-bar'
import { text } from '#core/text/text'
import { WaitingForPage } from '../../../renderer/sign-in-bar/instead-of-page'

const before: SignInBarState = {
  origin: '',
  lock: 'loading',
  isPractice: false,
  isPopup: false,
  note: 'none',
}
const said = (note: SignInBarState['note']): string =>
  renderToStaticMarkup(<WaitingForPage state={{ ...before, note }} />)

describe('before any page', () => {
  it('says what keeps it away, and what to do about it', () => {
    expect(said('slow')).toContain(text.signIn.beforeAnyPage.slow)
    expect(said('slow')).toContain(text.signIn.reloadAdvice)
  })

  it.each(['none', 'too-many-popups', 'embedding-refused', 'certificate-after-restart'] as const)(
    'says that the page is coming, without advice, where nothing keeps it: %s',
    (note) => {
      expect(said(note)).toContain(text.signIn.opening)
      expect(said(note)).not.toContain(text.signIn.reloadAdvice)
    },
  )
})
