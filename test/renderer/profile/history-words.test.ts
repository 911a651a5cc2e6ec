import { describe, expect, it } from 'vitest'
import { errorCodes } from '#core/errors'
import { text } from '#core/text/text'
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

  it('tells what happened without anybody asking', () => {
    expect(historyWords({ type: 'renewed-on-schedule', at: noon })).toBe('Renewed on schedule')
    expect(historyWords({ type: 'renewed-after-interruption', at: noon })).toBe(
      'Renewed: an earlier renewal had been interrupted',
    )
  })

  it('says which form was filled in, and when the refresh token went along', () => {
    const entry = { type: 'exported', at: noon, exporterId: 'treasure-data' } as const
    expect(historyWords({ ...entry, withRefreshToken: false })).toBe(
      'Fields copied for Treasure Data',
    )
    expect(historyWords({ ...entry, withRefreshToken: true })).toBe(
      'Refresh token copied for Treasure Data',
    )
  })

  it('has a sentence for whatever a renewal fails with', () => {
    // That one is said of a file that is being exported, with the names of what is wrong in it.
    const codes = errorCodes.filter((code) => code !== 'export-value-unsafe')
    const said = codes.map((code) => historyWords({ type: 'renewal-failed', at: noon, code }))
    for (const one of said) expect(one).toMatch(/^Renewal failed\. [A-Z].*\.$/)
    expect(said.filter((one) => /undefined|[a-z]-[a-z]+-[a-z]/.test(one))).toEqual([])
  })

  it('has words for everything else', () => {
    const kinds = Object.keys(
      text.profile.history.plain,
    ) as (keyof typeof text.profile.history.plain)[]
    const said = kinds.map((type) => historyWords({ type, at: noon }))
    expect(said).toContain('Signed in')
    expect(new Set(said).size).toBe(kinds.length)
  })
})
