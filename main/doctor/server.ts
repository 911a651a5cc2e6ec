import { practiceAddress } from '#core/api-address'
import type { Diagnosis } from '#core/doctor/diagnosis'
import { judgeClock, judgeTls } from '#core/doctor/judge'
import { WalletError } from '#core/errors'
import { isPlausible } from '#core/plausible'
import type { Patient } from './patient'

/** A `Date` counts whole seconds (RFC 9110 section 6.6.1). */
const halfASecondMs = 500

export const isPracticeAddress = (address: string): boolean => address === practiceAddress

/** Asks one API address once, without any key: for its clock, and for its certificate. */
export async function askServer(
  { world, clock }: Patient,
  apiAddress: string,
): Promise<readonly Diagnosis[]> {
  const { host } = new URL(apiAddress)
  const sentAt = clock.monotonicNow()
  try {
    const answer = await world.ask({ method: 'GET', url: `${apiAddress}/`, headers: {} })
    const tripMs = clock.monotonicNow() - sentAt
    const serverAt = Date.parse(answer.headers['date'] ?? '')
    const offByMs = clock.now() - tripMs / 2 - (serverAt + halfASecondMs)
    // A gateway in trouble may show any time, and is no witness of one.
    const isWitness = isPlausible(serverAt) && answer.status < 500
    const told: readonly Diagnosis[] = isWitness ? [judgeClock(offByMs, host)] : []
    // Practice runs by this computer’s clock: that the two agree proves nothing.
    return isPracticeAddress(apiAddress)
      ? [...told.filter(({ type }) => type === 'clock-off'), { type: 'server-here' }]
      : [...told, ...judgeTls({ host, ...shownBy(world.certificateOf(host)) })]
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    const flaw = error.facts['certificate']
    const failure = { code: error.code, ...(typeof flaw === 'string' ? { flaw } : {}) }
    return judgeTls({ host, failure, ...shownBy(world.certificateOf(host)) })
  }
}

function shownBy(certificate: ReturnType<Patient['world']['certificateOf']>) {
  return certificate === undefined ? {} : { certificate }
}
