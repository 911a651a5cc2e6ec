import { describe, expect, it } from 'vitest'
import { historyWords } from '../../../renderer/profile/history-words'
import { noon } from '../../helpers/builders'

describe('the history in words', () => {
  it('says what was exported, where to, and with what', () => {
    const exported = { type: 'exported', at: noon, exporterId: 'dotenv' } as const
    expect(historyWords({ ...exported, withRefreshToken: false })).toBe(
      'Exported as .env to the clipboard',
    )
    expect(historyWords({ ...exported, savedTo: '/reports/.env', withRefreshToken: true })).toBe(
      'Exported as .env to /reports/.env, with refresh token and API secret',
    )
  })

  it('says why a renewal failed in a sentence, never as a code', () => {
    expect(historyWords({ type: 'renewal-failed', at: noon, code: 'offline' })).toBe(
      'Renewal failed. This computer is offline.',
    )
  })

  it('has words for everything else', () => {
    expect(historyWords({ type: 'signed-in', at: noon })).toBe('Signed in')
  })
})
