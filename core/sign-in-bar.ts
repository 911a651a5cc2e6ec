import { hostOf } from '#core/addresses'
import type { Failure } from '#core/errors'

/** What the page below the bar is up to, as far as the person should know. */
export type SignInNote =
  | 'none'
  | 'visited-without-answer'
  | 'insecure-page-blocked'
  /** The page wanted to open another program, or a file. */
  | 'other-program-blocked'
  | 'too-many-popups'
  /** Nothing has come for three seconds. */
  | 'slow'
  /** A page is there, and nothing is on it. */
  | 'blank'
  /** The page says that it does not work inside another program's window. */
  | 'embedding-refused'
  /** The certificate is forgotten; it is asked for again when the app has been started anew. */
  | 'certificate-after-restart'

/** Somebody on the way asks who the person is. `number` tells one question from the next. */
export type SignInQuestion =
  | {
      readonly type: 'password'
      readonly number: number
      /** Whose question it is: `proxy.company.example:8080`. */
      readonly host: string
      /** What that server calls the thing it guards; may be empty. Never to be trusted. */
      readonly realm: string
      readonly isProxy: boolean
      /** The password would travel readable for others on the network. */
      readonly isReadable: boolean
      /** The same question came back: what was answered before was not accepted. */
      readonly isRepeated: boolean
    }
  | {
      readonly type: 'certificate'
      readonly number: number
      readonly host: string
      readonly certificates: readonly CertificateChoice[]
    }

/** A client certificate of this computer, without its key. */
export interface CertificateChoice {
  readonly fingerprint: string
  readonly subject: string
  readonly issuer: string
  /** Epoch ms. */
  readonly endsAt: number
}

/** The person's answer to a question; without `password` or `fingerprint` it is a no. */
export type SignInReply =
  | {
      readonly type: 'password'
      readonly number: number
      readonly userName?: string
      readonly password?: string
    }
  | {
      readonly type: 'certificate'
      readonly number: number
      readonly fingerprint?: string
      readonly isRemembered: boolean
    }

/** What the bar shows of the page below it. */
export interface SignInBarState {
  /** The true address without path, e.g. `https://app.sprinklr.com`; empty before the first page. */
  readonly origin: string
  /** `secure`: https without a certificate error. `practice`: this computer's own simulation. */
  readonly lock: 'secure' | 'practice' | 'insecure' | 'loading' | 'failed'
  /** This sign-in runs against the practice simulation, whatever page is shown. */
  readonly isPractice: boolean
  /** The page opened this window beside the first one. */
  readonly isPopup: boolean
  readonly note: SignInNote
  readonly question?: SignInQuestion
  readonly failure?: Failure
  /** The certificate a host got because it was remembered, by its subject. */
  readonly sentCertificate?: { readonly host: string; readonly subject: string }
}

/** The remembered certificate that the host of this page got, unless the person has forgotten it by now. */
export function sentCertificateOf({
  origin,
  note,
  sentCertificate,
}: SignInBarState): SignInBarState['sentCertificate'] {
  if (note === 'certificate-after-restart') return undefined
  return hostOf(origin) === sentCertificate?.host ? sentCertificate : undefined
}

/** What the bar may ask of main. */
export interface SignInBarBridge {
  state(): Promise<SignInBarState>
  reload(): Promise<void>
  cancel(): Promise<void>
  useBrowser(): Promise<void>
  reply(reply: SignInReply): Promise<void>
  /** Asks for the certificate of this page's host anew, and loads the page again. */
  forgetCertificate(): Promise<void>
  onStateChanged(listener: (state: SignInBarState) => void): () => void
}

export type SignInBarMethod = Exclude<keyof SignInBarBridge, 'onStateChanged'>

/** IPC channel of a method of the bar. */
export const signInBarChannel = (name: SignInBarMethod): string => `sign-in-bar:${name}`
export const signInBarStateChannel = 'sign-in-bar-event:stateChanged'
