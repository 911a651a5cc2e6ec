import { dirname } from 'node:path'
import { judgeSpace, type FreeSpace } from '#core/doctor/judge'
import { endsWithin } from '../wait-at-most'
import type { Look, Patient } from './patient'

/** A drive that is silent for longer is taken for gone; the others are told all the same. */
const silentAfterMs = 3_000

/** How much room there is where the wallet and its backups are, and in every folder with files that are kept up to date. */
export const lookAtSpace: Look = async (patient) => {
  const { world, state } = patient
  const folders = state().linkedFiles.map(({ path }) => dirname(path))
  const places = [
    { place: 'data' as const, path: world.dataFolder },
    ...[...new Set(folders)].map((path) => ({ place: 'linked' as const, path })),
  ]
  return judgeSpace(await Promise.all(places.map((one) => measured(patient, one))))
}

async function measured({ world, clock }: Patient, one: FreeSpace): Promise<FreeSpace> {
  const asking = world.freeSpaceAt(one.path).catch(() => undefined)
  if (!(await endsWithin(clock, silentAfterMs, asking))) return one
  const freeBytes = await asking
  return freeBytes === undefined ? one : { ...one, freeBytes }
}
