import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { sprinklr } from '#core/providers/sprinklr'
import { createEnvironmentClues } from '../../../main/sign-in/environment-clues'

const wrong = new WalletError('wrong-environment', 'HTTP 421')
const cluesFor = (environment: string) => createEnvironmentClues(sprinklr, { environment })

describe('what the pages of a sign-in give away', () => {
  it('is proposed where the failure is about the environment, and nowhere else', () => {
    const clues = cluesFor('prod')
    clues.shown('https://api3.sprinklr.com/oauth/authorize?client_id=x')
    clues.shown('https://space-prod2.sprinklr.com/ui/login?secret=no')
    expect(clues.explain(wrong)).toMatchObject({
      code: 'wrong-environment',
      facts: { seenHost: 'space-prod2.sprinklr.com', foundEnvironment: 'prod2' },
    })
    const other = new WalletError('offline')
    expect(clues.explain(other)).toBe(other)
  })

  it('is not proposed where it is what was chosen, or came without a lock', () => {
    const chosen = cluesFor('prod2')
    chosen.shown('https://space-prod2.sprinklr.com/')
    expect(chosen.explain(wrong)).toBe(wrong)
    const open = cluesFor('prod')
    open.shown('http://space-prod2.sprinklr.com/')
    expect(open.explain(wrong)).toBe(wrong)
  })

  it('is asked for once, of customers’ own hosts of Sprinklr alone', () => {
    const clues = cluesFor('prod')
    const asks = (url: string) => clues.shown(url)
    expect(asks('https://acme.sprinklr.com/ui')).toBe(true)
    expect(asks('https://acme.sprinklr.com/other')).toBe(false)
    for (const host of [
      'www.sprinklr.com',
      'api3.sprinklr.com',
      'login.acme.example',
      'acme.sprinklr.com.evil.example',
      'space-prod2.sprinklr.com',
    ]) {
      expect(asks(`https://${host}/`)).toBe(false)
    }
    expect(asks('http://beta.sprinklr.com/')).toBe(false)
  })

  it.each([
    ['prod4', 'prod4'],
    [' Prod4 ', 'prod4'],
    ['https://evil.example', undefined],
    ['a'.repeat(40), undefined],
    [{ env: 'prod4' }, undefined],
    [undefined, undefined],
    ['', undefined],
  ])('is believed as the name of an environment only: %j', (said, found) => {
    const clues = cluesFor('prod')
    clues.named('https://acme.sprinklr.com/', said)
    const explained = clues.explain(wrong) as WalletError
    expect(explained.facts['foundEnvironment']).toBe(found)
  })
})
