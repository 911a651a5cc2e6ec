import { keyIdentity, type Credential } from '#core/credential'
import type { ProfileSummary } from '#core/profile'
import { readRateGauge, type RateGauge } from '#core/rate-limit'
import type { HttpAnswer } from '#core/oauth/http-request'
import type { ProfileBook } from './profile-book'

/** How much each API key may still ask, as the latest answers said. Forgotten when the app ends. */
export interface RateGauges {
  /** Answers that name no count change nothing. */
  note(key: Pick<Credential, 'providerId' | 'clientId'>, answer: HttpAnswer, now: number): void
  /** `summary` with the gauge of its key, where one is known. */
  onto(summary: ProfileSummary): ProfileSummary
}

export function createRateGauges(book: Pick<ProfileBook, 'findCredential'>): RateGauges {
  const gauges = new Map<string, RateGauge>()
  return {
    note: (key, { headers }, now) => {
      const gauge = readRateGauge(headers, now)
      if (gauge !== undefined) gauges.set(keyIdentity(key), gauge)
    },
    onto: (summary) => {
      const key = gauges.size === 0 ? undefined : book.findCredential(summary.credentialId)
      const gauge = key === undefined ? undefined : gauges.get(keyIdentity(key))
      return gauge === undefined ? summary : { ...summary, gauge }
    },
  }
}
