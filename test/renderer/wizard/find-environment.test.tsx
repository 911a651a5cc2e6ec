import { describe, expect, it } from 'vitest'
import { FindEnvironment } from '../../../renderer/wizard/find-environment'
import { aWindowWith, markupIn } from '../markup'

const shownFor = (providerId: 'sprinklr' | 'cedato'): string =>
  markupIn(aWindowWith(), <FindEnvironment providerId={providerId} onFound={() => undefined} />)

describe('how to find one’s environment', () => {
  it('is told in the words of the chosen service, and of no other', () => {
    expect(shownFor('sprinklr')).toContain('Sign in to Sprinklr in your browser.')
    expect(shownFor('sprinklr')).toContain('Sprinklr address')
    expect(shownFor('cedato')).toContain('Where your app was registered')
    expect(shownFor('cedato')).not.toMatch(/sprinklr|sentry|SPR_ENV/i)
  })
})
