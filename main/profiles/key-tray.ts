import { keyParts, type CertifiedKey, type KeyPart, type KeyUse } from '#core/certified-key'
import type { Secret } from '#core/secret'
import type { KeyFilesSummary } from '#core/wallet-requests'
import { readKeyFiles } from '../certificates/key-files'
import { makeCertificate } from '../certificates/make-certificate'
import type { ChosenFile, RandomBytes } from '../ports'

/** Key files chosen in the wizard, or a key made there: held here until the profile is saved, and stored nowhere. */
export interface KeyTray {
  put(use: KeyUse, part: KeyPart, file: ChosenFile): void
  /** Makes a key and its certificate, in the place of files. They are dropped where the tray was emptied meanwhile. */
  make(use: KeyUse): Promise<void>
  /**
   * Reads what was put for `use`; undefined when nothing was. Rejects with what is wrong with it, as `readKeyFiles` does.
   */
  read(use: KeyUse, how: { readonly passphrase?: Secret }): Promise<CertifiedKey | undefined>
  summary(): Readonly<Record<KeyUse, KeyFilesSummary>>
  empty(): void
}

interface Held {
  readonly files: Readonly<Partial<Record<KeyPart, ChosenFile>>>
  readonly made?: CertifiedKey
}

/** Whom the certificate names: servers look at the key. */
const certificateName = 'Token Wallet'

const nothing: Held = { files: {} }

export function createKeyTray(ports: {
  readonly randomBytes: RandomBytes
  readonly now: () => number
}): KeyTray {
  let held = new Map<KeyUse, Held>()
  const of = (use: KeyUse): Held => held.get(use) ?? nothing
  return {
    put: (use, part, file) => {
      held.set(use, { files: { ...of(use).files, [part]: file } })
    },
    make: async (use) => {
      const place = held
      const order = { commonName: certificateName, now: ports.now() }
      const made = await makeCertificate(order, ports.randomBytes)
      place.set(use, { files: {}, made })
    },
    read: async (use, { passphrase }) => {
      const { files, made } = of(use)
      if (made !== undefined) return made
      const chosen = keyParts.flatMap((part) => files[part]?.bytes ?? [])
      if (chosen.length === 0) return undefined
      const choices = { use, now: ports.now() }
      return readKeyFiles(chosen, {
        ...choices,
        ...(passphrase === undefined ? {} : { passphrase }),
      })
    },
    summary: () => ({ signing: summaryOf(of('signing')), tls: summaryOf(of('tls')) }),
    empty: () => {
      held = new Map()
    },
  }
}

function summaryOf({ files: { certificate, key }, made }: Held): KeyFilesSummary {
  return {
    ...(certificate === undefined ? {} : { certificate: certificate.name }),
    ...(key === undefined ? {} : { key: key.name }),
    ...(made === undefined ? {} : { madeUntil: made.endsAt }),
  }
}
