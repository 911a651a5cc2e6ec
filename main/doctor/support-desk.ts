import { WalletError } from '#core/errors'
import { redact } from '#core/clinic/redact'
import type { SupportFile } from '#core/doctor/doctor-api'
import { nameRemover, withoutAddresses } from '#core/support/masks'
import { supportText, type SupportSource } from '#core/support/support-file'
import type { SupportPart } from '#core/support/support-part'
import { text } from '#core/text/text'
import type { Exports } from '../handoff/exports'
import type { Timeline } from '../timeline'
import { headerFormat } from '../vault/header'
import type { Vault } from '../vault/vault'
import type { Doctor } from './doctor'
import type { Patient } from './patient'
import { personalWords } from './personal-words'

interface SupportPorts {
  readonly patient: Patient
  readonly doctor: Doctor
  readonly vault: Pick<Vault, 'all'>
  readonly timeline: Pick<Timeline, 'all'>
  readonly exports: Pick<Exports, 'saveText'>
  readonly redactKnown: (text: string) => string
  readonly newId: () => string
}

/** Makes the support file, shows it, and writes what was shown. One is held at a time. */
export interface SupportDesk {
  preview(parts: readonly SupportPart[], how: { readonly isNew: boolean }): Promise<SupportFile>
  save(id: string): Promise<{ readonly savedTo: string | undefined }>
}

export function createSupportDesk(ports: SupportPorts): SupportDesk {
  let source: SupportSource | undefined
  let shown: SupportFile | undefined
  return {
    preview: async (parts, { isNew }) => {
      if (isNew || source === undefined) source = await gathered(ports)
      // What the wallet knows to be a secret is in none of it; should it be, this takes it out.
      const content = ports.redactKnown(supportText(source, parts))
      shown = { id: ports.newId(), content }
      return shown
    },
    save: async (id) => {
      if (shown?.id !== id) throw new WalletError('unexpected', 'another support file is shown')
      return ports.exports.saveText(text.doctor.support.fileName, shown.content)
    },
  }
}

async function gathered(ports: SupportPorts): Promise<SupportSource> {
  const { patient, doctor, timeline } = ports
  const { world, clock, version } = patient
  const [found, extras, lines] = await Promise.all([
    doctor.all(),
    world.extras?.look().catch(() => undefined),
    world.logLines(),
  ])
  const state = patient.state()
  const isOpen = state.vault.type === 'open'
  const records = isOpen ? ports.vault.all() : []
  const profiles = records.flatMap((one) => (one.kind === 'profile' ? [one.profile] : []))
  const histories = new Map(profiles.map(({ id, history }) => [id, history]))
  const withoutNames = nameRemover(personalWords({ state, world, records, profiles }))
  return {
    madeAt: clock.now(),
    versions: { app: version, ...world.versions, dataFormat: headerFormat },
    found,
    state,
    ...(extras === undefined ? {} : { extras }),
    histories,
    attempts: isOpen ? timeline.all() : [],
    // A name goes before what is a secret by its shape: half a name would not be known any more.
    log: lines.map((line) => withoutAddresses(redact(withoutNames(ports.redactKnown(line))))),
  }
}
