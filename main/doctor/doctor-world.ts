import type { Versions } from '#core/doctor/diagnosis'
import type { ShownCertificate } from '#core/doctor/judge'
import type { ExtrasDesk } from '../extras/extras'
import type { Cipher, Send } from '../ports'

/** What the doctor looks at of the computer. */
export interface DoctorWorld {
  readonly dataFolder: string
  /** The one of the wallet that is used. */
  readonly walletFolder: string
  readonly machineId: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly versions: Omit<Versions, 'app' | 'dataFormat'>
  readonly keyring: Cipher['status']
  /** The way to an address as the system’s settings have it, such as `PROXY proxy.example:8080; DIRECT`. */
  readonly proxyFor: (url: string) => Promise<string>
  /** A request of its own, over a fresh connection. */
  readonly ask: Send
  /** What a host showed in the last handshake of `ask`. */
  readonly certificateOf: (host: string) => ShownCertificate | undefined
  /** Absent where there is no window: nobody asks for it there. */
  readonly extras?: Pick<ExtrasDesk, 'look'>
  readonly canNotify?: () => boolean
  /** Bytes that are free for this person where `path` is. */
  readonly freeSpaceAt: (path: string) => Promise<number>
  /** The newest lines of the log, oldest first, as they were written. */
  readonly logLines: () => Promise<readonly string[]>
  /** Whoever is signed in to this computer, and where their files are: never told on. */
  readonly person: { readonly userName: string; readonly home: string }
}
