import type { Diagnosis } from '#core/doctor/diagnosis'
import type { WalletState } from '#core/wallet-state'
import type { SteadyClock } from '../ports'
import type { ServerTime } from '../refresh/server-time'
import type { DoctorWorld } from './doctor-world'

/** What every look has at hand. */
export interface Patient {
  readonly world: DoctorWorld
  readonly clock: SteadyClock
  readonly serverTime: Pick<ServerTime, 'offByMs' | 'isConfirmed'>
  readonly state: () => WalletState
  readonly version: string
}

/** One look. It may take long or fail: whoever has it done limits it. */
export type Look = (patient: Patient) => Promise<readonly Diagnosis[]>
