import { describe, expect, it } from 'vitest'
import type { Failure } from '#core/errors'
import { FailureAlert } from '../../../renderer/components/failure-alert'
import { aWindowWith, markupIn } from '../markup'

const shown = (failure: Failure): string =>
  markupIn(aWindowWith(), <FailureAlert failure={failure} onAct={() => undefined} />)
const soon = (): number => Date.now() + 90_000
const buttons = (markup: string): readonly string[] =>
  Array.from(markup.matchAll(/<button.*?<\/button>/g), ([button]) => button)

describe('a failure that is best waited out', () => {
  it('of a limit holds its button back until then, and tells the ticking to nobody who listens', () => {
    const markup = shown({ code: 'over-rate', facts: { retryAt: soon(), waitSeconds: 90 } })
    expect(buttons(markup)[0]).toMatch(/aria-disabled="true".*Try again/)
    expect(markup).toMatch(/<span aria-hidden="true"> · \d\d:\d\d min left<\/span>/)
    expect(markup).not.toContain('disabled=""')
  })

  it('of a limit gives the button free once its end has come', () => {
    const markup = shown({ code: 'over-rate', facts: { retryAt: Date.now() - 1000 } })
    expect(buttons(markup)[0]).not.toContain('aria-disabled')
    expect(markup).toContain('You can try again now.')
  })

  it('of a new key can be tried at any time, beside its own button', () => {
    const markup = shown({ code: 'developer-inactive', facts: { retryAt: soon() } })
    const [first, second] = buttons(markup)
    expect(first).toContain('Edit keys…')
    expect(second).toContain('Try now')
    expect(second).not.toContain('aria-disabled')
  })

  it('of anything else has one button and no countdown', () => {
    const markup = shown({ code: 'forbidden', facts: {} })
    expect(buttons(markup)[0]).toContain('Try again')
    expect(markup).not.toContain('min left')
  })
})

describe('a person’s own decision', () => {
  it('is no red failure, and can be put away', () => {
    for (const code of ['sign-in-cancelled', 'state-missing'] as const) {
      const markup = shown({ code, facts: {} })
      expect(buttons(markup)[0]).toContain('Dismiss')
      expect(markup).not.toContain('alert-triangle')
    }
  })
})

describe('a wrong environment', () => {
  const inPlace = (shownIn?: 'wizard' | 'practice-wizard'): string => {
    const place = shownIn === undefined ? {} : { shownIn }
    const failure: Failure = { code: 'wrong-environment', facts: {} }
    return markupIn(aWindowWith(), <FailureAlert failure={failure} {...place} />)
  }

  it('names only what is there to be pressed', () => {
    expect(inPlace('wizard')).toContain('How do I find mine?')
    expect(inPlace('practice-wizard')).toContain('The example app lives in prod2.')
    expect(inPlace()).not.toMatch(/How do I find mine|prod2/)
  })
})
