import type { DoctorApi } from '#core/doctor/doctor-api'
import { createDoctor } from '../doctor/doctor'
import { createSupportDesk } from '../doctor/support-desk'
import type { SteadyClock } from '../ports'
import type { WalletParts } from './parts'

/**
 * How this computer stands, and what may be told of it. Nothing of it changes the wallet. `clock` is the computer’s, as it
 * shows: what is known of it is not looked at.
 */
export function doctorCalls(parts: WalletParts, clock: SteadyClock): DoctorApi {
  const { announceState } = parts
  const patient = {
    world: parts.doctor,
    clock,
    serverTime: parts.serverTime,
    state: parts.state,
    version: parts.version,
  }
  const doctor = createDoctor(patient)
  const desk = createSupportDesk({ ...parts, patient, doctor })
  return {
    examine: (check) => doctor.examine(check),
    examineServer: async (apiAddress) => {
      const found = await doctor.examineServer(apiAddress)
      // It may have said that the clock is off, or right again.
      announceState()
      return found
    },
    closeFolder: async () => {
      await doctor.closeFolder()
      return doctor.examine('folder')
    },
    previewSupportFile: (parts, how) => desk.preview(parts, how),
    saveSupportFile: (id) => desk.save(id),
  }
}
