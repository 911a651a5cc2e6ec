import type { KeyPart } from '#core/certified-key'
import type { KeyringTrouble } from '#core/keyring'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import type { Result, WalletError } from '#core/errors'
import type { Redirect, RedirectVisit } from '#core/oauth/redirect'
import type { Understood } from '#core/importers/index'
import type { GuidePage } from '#core/guide'
import type { ProfileId } from '#core/profile'
import type { PasteNote } from '#core/sign-in-progress'
import type { ImportSource } from './importing/plain-findings'
import type { HowSaved } from './handoff/folder-mark'
import type { EnvironmentClues } from './sign-in/environment-clues'

/** Epoch milliseconds, and timers no longer than a day (longer ones overflow: 2^31-1 ms is 24.8 days). */
export interface Clock {
  now(): number
  /** Runs `task` once after `delayMs`; the returned call cancels it. */
  after(delayMs: number, task: () => void): () => void
}

/** A clock with a second hand nobody can set: it may stand still while the computer sleeps. */
export interface SteadyClock extends Clock {
  /** Milliseconds since some moment of this process. */
  monotonicNow(): number
}

/** Cryptographically strong randomness. */
export type RandomBytes = (length: number) => Uint8Array

/**
 * Sends one request exactly once over a fresh connection: no redirect is followed, nothing is re-sent. (HTTP 421
 * alone may be asked once more by the network stack: its sender did not act on the request, RFC 9110 15.5.20.)
 * Rejects with `offline`, `connect-failed`, `tls-failed`, `proxy-sign-in-needed` (nothing was sent), `answer-lost`, `timed-out`
 * (it may have been received), `redirect-refused` or `answer-too-large`; where it shows a certificate also with
 * `certificate-refused`, `proxy-unsupported` (nothing was sent) or `certificate-refused-late` (it may have been received).
 */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>

/**
 * Locks among all processes that use one wallet folder. A process that died without letting go holds nothing. Not to be
 * taken twice at once by the same caller.
 */
export interface ProcessLocks {
  /**
   * Does `work` while nobody else holds `name` (`[a-z0-9-]`). Rejects with `wallet-busy` when another process keeps it
   * for longer than 40 s, or with the system's failure to put the claim down.
   */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>
}

/** Whether the operating system can protect a key, and how well. */
export type CipherStatus =
  | { readonly type: 'available'; readonly backend: string }
  | { readonly type: 'unavailable'; readonly reason: KeyringTrouble }

/** The operating system's protection of a short secret. Async for good: the synchronous form is going away. */
export interface Cipher {
  status(): Promise<CipherStatus>
  /**
   * Has the system ask the person to unlock its keyring, where that is locked; `signal` takes the question back.
   * Rejects with `keyring-refused` when the question was closed. Resolves too when there was nothing to ask.
   */
  unlock(signal: AbortSignal): Promise<void>
  /** Rejects with `keyring-missing`, also when what came out is not really protected (prefix `v10` on Linux). */
  wrap(plain: Uint8Array): Promise<Uint8Array>
  /** Rejects with `keyring-refused`. A value it returns is not yet proven: the vault checks it. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

/**
 * The keyring of a Linux desktop, looked at before it is used: Chromium waits for a locked or stuck one with the whole
 * app, and keeps a refusal for the life of the process.
 */
export interface SecretService {
  /** Never asks the person. `absent` also when no keyring is set up; `unknown` when one cannot look from here. */
  look(): Promise<'open' | 'locked' | 'silent' | 'absent' | 'unknown'>
  /** Resolves when the person has answered, or when `signal` or time has taken the question back. */
  unlock(signal: AbortSignal): Promise<'answered' | 'declined'>
}

/** Ends the app in order and starts it again, using the keyring. */
export type Restart = () => void

/** Where the sign-in page's cookies live: nowhere after the attempt, or in the place of one profile. */
export type CookieJar =
  | { readonly type: 'fresh' }
  | {
      readonly type: 'kept'
      readonly profileId: ProfileId
      /** What was kept before is deleted as the attempt begins. */
      readonly startsEmpty: boolean
    }

/** What a sign-in surface is told and what it asks back. */
export interface SignInOrder {
  readonly authorizationUrl: string
  readonly redirectUri: string
  /** For the bar: this sign-in runs against the practice simulation. */
  readonly isPractice: boolean
  readonly cookies: CookieJar
  /** Reads a visit at the redirect URI: the answer, or the failure that ends the attempt. */
  readonly readRedirect: (visit: RedirectVisit) => Result<Redirect>
  /** What an answer of the provider's page means for the attempt; undefined when it means nothing. */
  readonly readPageFailure: (status: number, body: string) => WalletError | undefined
  /** A page visited the redirect URI without an answer. */
  readonly onVisit: () => void
  /** The person would rather go on in their own browser. */
  readonly onBrowserWanted: () => void
  /** Hears of the pages shown, and of the one word some of them are asked for. */
  readonly clues?: Pick<EnvironmentClues, 'shown' | 'named'>
}

export type SignInAnswer = Exclude<Redirect, { type: 'other' }>

/**
 * Where a person signs in. Resolves with the first real answer at the redirect URI, rejects with the
 * WalletError that ended the attempt (`sign-in-cancelled` when `signal` lapsed); by then its windows are closed
 * and a jar that is not kept is empty.
 */
export interface SignInSurface {
  open(order: SignInOrder, signal: AbortSignal): Promise<SignInAnswer>
  /** Puts the open window in front, if there is one. */
  focus(): void
  /** Deletes what is kept of this profile's sign-ins: cookies, storage, caches. */
  forget(profileId: ProfileId): Promise<void>
}

/** Opens an address in the person's own browser. Rejects when the system cannot. */
export type OpenBrowser = (url: string) => Promise<void>

/** `empty`: nothing stood in what came, perhaps behind a `#`. `asked`: the person is asked about it. */
export type CallbackReply = 'taken' | 'asked' | 'empty' | 'refused'

export type CallbackListening =
  | {
      readonly type: 'listening'
      /** `localhost` is both of its addresses where this computer has both. */
      readonly hasIpv4Only: boolean
      /** Nothing is taken any more from here on; resolves when nothing of it is left. */
      close(): Promise<void>
    }
  | { readonly type: 'not-listening'; readonly reason: Exclude<PasteNote, 'waited-long'> }

/**
 * Waits at a Callback URL on this computer, and nowhere else, for what a browser brings there. `judge` decides over
 * each visit; nothing of a visit ever stands in what the browser gets back.
 */
export type ListenAtCallback = (
  redirectUri: string,
  judge: (visit: RedirectVisit) => CallbackReply,
) => Promise<CallbackListening>

/** A name and password for a proxy. */
export interface ProxyPassword {
  readonly userName: string
  readonly password: string
}

/** What proxies were told in this run; nothing of it outlives the app. */
export interface ProxyPasswords {
  find(proxy: ProxyRealm): ProxyPassword | undefined
  remember(proxy: ProxyRealm, password: ProxyPassword): void
  forget(proxy: ProxyRealm): void
}

export interface ProxyRealm {
  readonly host: string
  readonly port: number
  readonly realm: string
  /** How the password travels: `basic`, `digest`, `ntlm`, `negotiate`. */
  readonly scheme: string
}

/** Which client certificate a host gets, by fingerprint. */
export interface CertificateMemory {
  certificateFor(host: string): string | undefined
  rememberCertificate(host: string, fingerprint: string): void
  forgetCertificate(host: string): void
}

export interface Clipboard {
  read(): Promise<string>
  /** Writes `text` marked as concealed where the system knows such a mark. */
  writeSecret(text: string): Promise<void>
  clear(): Promise<void>
}

/** Asks for a file to read. Undefined when the person closed the dialog. */
export type AskWhichFile = () => Promise<string | undefined>

/** Reads what may be anything for keys and tokens. Rejects with `import-too-long`. */
export type Understand = (source: ImportSource) => Promise<Understood>

/** Asks where to save. Undefined when the person closed the dialog. */
export type AskWhereToSave = (suggestion: {
  readonly fileName: string
}) => Promise<string | undefined>

/** Asks for a folder to save files in. Undefined when the person closed the dialog. */
export type AskWhichFolder = () => Promise<string | undefined>

/** A file as the person chose it; its name alone, without the folder. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Asks which file, and reads it. Undefined when the person closed the dialog. Rejects with `key-file-unsuitable` where it
 * is no file, larger than `mostBytes` or cannot be read (fact `kind`).
 */
export type ChooseKeyFile = (wanted: {
  readonly part: KeyPart
  readonly mostBytes: number
}) => Promise<ChosenFile | undefined>

/**
 * Writes one confirmed export: 0600, atomic, never through a link. Rejects with `export-place-changed` where the folder is
 * another one than a mark in `how` says, and with what `how` rejects with: an earlier file of that name is then as it was.
 */
export type SaveExportFile = (path: string, content: string, how?: HowSaved) => Promise<void>

export type ShowInFolder = (path: string) => void

export type ShowHelp = (page: GuidePage) => Promise<void>
