import Store from 'electron-store'
import { z } from 'zod'
import { WalletError } from '#core/errors'
import { readPreferences, type Preferences } from '#core/preferences'
import type { CertificateMemory } from './ports'
import type { NoticeMemory } from './telling-ports'

/** A window's place on the screen, in device-independent pixels. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

/** What a file has to be. The store's own checker would take longer than all else at a start. */
const size = z.number().min(200).max(20_000)
const stored = z.object({
  windowPlace: z
    .object({ x: z.number().optional(), y: z.number().optional(), width: size, height: size })
    .optional(),
  wallet: z.string().optional(),
  language: z.string().optional(),
  preferences: z.record(z.string(), z.unknown()).optional(),
  clientCertificates: z.record(z.string(), z.string()).optional(),
  toldNotices: z.record(z.string(), z.number()).optional(),
})

interface Stored {
  readonly windowPlace?: WindowPlace
  /** Fingerprints of client certificates by the host that gets them. */
  readonly clientCertificates?: Readonly<Record<string, string>>
  /** The folder of the wallet that is used, where it is not the first one. */
  readonly wallet?: string
  /** What the person chose the app to speak. */
  readonly language?: string
  /** Notices that were told already: ids and instants, nothing that says whose they are. */
  readonly toldNotices?: Readonly<Record<string, number>>
  /** Each part counts by itself: another version may know others. */
  readonly preferences?: Readonly<Record<string, unknown>>
}

/** Preferences that are no secret. A file that cannot be read is left alone and the defaults count. */
export interface Settings extends CertificateMemory, NoticeMemory {
  windowPlace(): WindowPlace | undefined
  rememberWindowPlace(place: WindowPlace): void
  preferences(): Preferences
  rememberPreferences(preferences: Preferences): void
  wallet(): string | undefined
  /** Throws `save-failed` when it would not be known at the next start. */
  chooseWallet(name: string): void
  language(): string | undefined
  /** Throws as `chooseWallet` does. */
  chooseLanguage(choice: string): void
}

export function openSettings(options: {
  readonly folder: string
  readonly onProblem: (error: unknown) => void
}): Settings {
  const store = openStore(options)
  const set = (changed: Stored): void => {
    try {
      store?.set(changed)
    } catch (error) {
      // A preference that is not remembered is no reason to stop anything.
      options.onProblem(error)
    }
  }
  const chosen = (): Readonly<Record<string, string>> => store?.get('clientCertificates') ?? {}
  return {
    windowPlace: () => store?.get('windowPlace'),
    rememberWindowPlace: (place) => set({ windowPlace: place }),
    preferences: () => readPreferences(store?.get('preferences') ?? {}),
    rememberPreferences: (preferences) => set({ preferences: { ...preferences } }),
    wallet: () => store?.get('wallet'),
    chooseWallet: (wallet) => {
      set({ wallet })
      if (store?.get('wallet') !== wallet) throw new WalletError('save-failed', 'settings.json')
    },
    language: () => store?.get('language'),
    chooseLanguage: (language) => {
      set({ language })
      if (store?.get('language') !== language) throw new WalletError('save-failed', 'settings.json')
    },
    certificateFor: (host) => (Object.hasOwn(chosen(), host) ? chosen()[host] : undefined),
    rememberCertificate: (host, fingerprint) =>
      set({ clientCertificates: { ...chosen(), [host]: fingerprint } }),
    forgetCertificate: (host) => {
      const { [host]: _forgotten, ...others } = chosen()
      set({ clientCertificates: others })
    },
    told: () => store?.get('toldNotices') ?? {},
    rememberTold: (toldNotices) => set({ toldNotices }),
  }
}

function openStore(options: {
  readonly folder: string
  readonly onProblem: (error: unknown) => void
}): Store<Stored> | undefined {
  try {
    const store = new Store<Stored>({
      name: 'settings',
      cwd: options.folder,
      clearInvalidConfig: false,
      configFileMode: 0o600,
    })
    stored.parse(store.store)
    return store
  } catch (error) {
    options.onProblem(error)
    return undefined
  }
}
