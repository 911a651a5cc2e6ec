import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import { localTime } from '../../../renderer/components/time-words'
import { noticeSentences } from '../../../renderer/notices/notice-sentences'
import { dayMs, noon } from '../../helpers/builders'
import { acme, aSummary } from '../fake-wallet'

const expiresAt = noon + dayMs
const profile = aSummary({ expiresAt, failedRenewal: { cause: 'offline', at: noon } })
const matter = { key: 'one', isLoud: true, profileId: acme, profile }

describe('what a notice says of a token', () => {
  it('is that it works until its end, and that it ended from then on', () => {
    const saidAt = (now: number): string =>
      noticeSentences('renewal-failed', matter, { isBrief: false, now }).join(' ')
    expect(saidAt(noon)).toContain(text.notices.worksUntil(localTime(expiresAt)))
    expect(saidAt(expiresAt)).toContain(text.notices.ended(localTime(expiresAt)))
    expect(saidAt(expiresAt)).not.toContain(text.notices.worksUntil(localTime(expiresAt)))
  })
})
