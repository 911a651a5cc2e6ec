import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import type { HistoryEntry, Holder } from '#core/profile'
import { renewalMeaning, type FailedRenewal } from '#core/refresh/answer-meaning'
import { refusalCause, type RefusedToken } from '#core/refresh/refusal-cause'
import { noon } from '../../helpers/builders'

describe('what a failed renewal means', () => {
  it.each<readonly [ErrorCode, FailedRenewal]>([
    ['offline', 'before-send'],
    ['connect-failed', 'before-send'],
    ['tls-failed', 'before-send'],
    ['certificate-needed', 'before-send'],
    ['proxy-sign-in-needed', 'before-send'],
    ['proxy-unsupported', 'before-send'],
    ['certificate-refused', 'before-send'],
    ['certificate-refused-late', 'ambiguous'],
    ['timed-out', 'ambiguous'],
    ['answer-lost', 'ambiguous'],
    ['bad-answer', 'ambiguous'],
    ['answer-too-large', 'ambiguous'],
    ['redirect-refused', 'ambiguous'],
    ['server-error', 'ambiguous'],
    ['unexpected', 'ambiguous'],
    ['refresh-refused', 'rejected'],
    ['over-rate', 'busy'],
    ['keys-refused', 'configuration'],
    ['wrong-environment', 'configuration'],
    ['developer-inactive', 'configuration'],
    ['forbidden', 'configuration'],
    ['request-refused', 'configuration'],
  ])('%s is %s', (code, meaning) => {
    expect(renewalMeaning(code)).toBe(meaning)
  })
})

describe('why a refresh token is refused', () => {
  const exported: HistoryEntry = {
    type: 'exported',
    at: noon,
    exporterId: 'dotenv',
    withRefreshToken: true,
  }
  const about = (
    changes: Partial<RefusedToken>,
    history: readonly HistoryEntry[] = [],
    holder: Holder = 'wallet',
  ) =>
    refusalCause({
      facts: {},
      profile: { holder, history },
      isInDoubt: false,
      isInLinkedFile: false,
      isOvertaken: false,
      ...changes,
    })

  it('is the lost answer where one was lost, whatever else may be', () => {
    expect(about({ isInDoubt: true, isOvertaken: true }, [exported])).toBe('refresh-lost')
  })

  it('is whoever else has it', () => {
    expect(about({}, [exported])).toBe('refresh-handed-out')
    expect(about({}, [], 'other-tool')).toBe('refresh-handed-out')
    expect(about({}, [exported, { type: 'signed-in', at: noon }])).toBe('refresh-refused')
    expect(about({}, [{ ...exported, withRefreshToken: false }])).toBe('refresh-refused')
    expect(about({ isInLinkedFile: true, isOvertaken: true })).toBe('refresh-handed-out')
    expect(about({ isOvertaken: true })).toBe('refresh-overtaken')
  })

  it('is what the provider says, where it says it', () => {
    expect(about({ facts: { reason: 'password' }, isInDoubt: true })).toBe('password-changed')
    expect(about({ facts: { reason: 'revoked' } })).toBe('refresh-revoked')
  })

  it('is not guessed where nothing is known', () => {
    expect(about({})).toBe('refresh-refused')
  })
})
