import {
  localChecks,
  withoutEcho,
  type Check,
  type Diagnosis,
  type LocalCheck,
} from '#core/doctor/diagnosis'
import { WalletError } from '#core/errors'
import { systemCode } from '../system-code'
import { endsWithin } from '../wait-at-most'
import { lookAtBackups } from './backups'
import { closeFolder, lookAtFolder } from './folder'
import { lookAtLock } from './lock'
import { lookAtAuthorities, lookAtProxy } from './network'
import {
  lookAtClock,
  lookAtClosedRenewal,
  lookAtCommand,
  lookAtKeyring,
  lookAtLinkedFiles,
  lookAtNotifications,
  lookAtVersions,
} from './own-looks'
import type { Look, Patient } from './patient'
import { askServer } from './server'
import { lookAtSpace } from './space'

const looks: Readonly<Record<LocalCheck, Look>> = {
  clock: lookAtClock,
  keyring: lookAtKeyring,
  folder: lookAtFolder,
  lock: lookAtLock,
  space: lookAtSpace,
  backups: lookAtBackups,
  'linked-files': lookAtLinkedFiles,
  proxy: lookAtProxy,
  authorities: lookAtAuthorities,
  command: lookAtCommand,
  'closed-renewal': lookAtClosedRenewal,
  notifications: lookAtNotifications,
  versions: lookAtVersions,
}

/** A look that takes longer is told to have: whatever hangs, the others end. */
const patienceMs = 8_000
/** What asks a server gives up by itself before. */
const serverPatienceMs = 35_000

export interface Doctor {
  /** Never rejects: what cannot be looked at is a finding. */
  examine(check: LocalCheck): Promise<readonly Diagnosis[]>
  /** Rejects with `api-address-invalid` for an address that no profile uses. */
  examineServer(apiAddress: string): Promise<readonly Diagnosis[]>
  closeFolder(): Promise<void>
  /** Everything of this computer, looked at now, and what servers said when they were last asked. */
  all(): Promise<readonly Diagnosis[]>
}

export function createDoctor(patient: Patient): Doctor {
  const ofServers = new Map<string, readonly Diagnosis[]>()
  const examine = (check: LocalCheck): Promise<readonly Diagnosis[]> =>
    inTime(patient, { check, patienceMs, look: () => looks[check](patient) })
  return {
    examine,
    examineServer: async (apiAddress) => {
      const inUse = patient.state().credentials.map((credential) => credential.apiAddress)
      if (!inUse.includes(apiAddress)) {
        throw new WalletError('api-address-invalid', '', { reason: 'not-an-address' })
      }
      const look = () => askServer(patient, apiAddress)
      const found = await inTime(patient, { check: 'server', patienceMs: serverPatienceMs, look })
      ofServers.set(apiAddress, found)
      return found
    },
    closeFolder: () => closeFolder(patient.world),
    all: async () => {
      const found = await Promise.all(localChecks.map(examine))
      return withoutEcho([...found, ...ofServers.values()].flat())
    },
  }
}

interface Limited {
  readonly check: Check
  readonly patienceMs: number
  readonly look: () => Promise<readonly Diagnosis[]>
}

async function inTime(
  { clock }: Patient,
  { check, patienceMs: limit, look }: Limited,
): Promise<readonly Diagnosis[]> {
  const looking = look().catch((error: unknown): readonly Diagnosis[] => [
    { type: 'check-failed', check, cause: causeOf(error) },
  ])
  return (await endsWithin(clock, limit, looking)) ? looking : [{ type: 'check-silent', check }]
}

/** A word without anything of the person’s in it. */
function causeOf(error: unknown): string {
  if (error instanceof WalletError) return error.code
  return systemCode(error) ?? (error instanceof Error ? error.name : 'unknown')
}
