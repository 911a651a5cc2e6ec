import { createHash } from 'node:crypto'
import { practice } from '#core/providers/practice'
import { practiceCedato } from '#core/providers/practice-cedato'
import { text } from '#core/text/text'
import type { AnswerPlace } from './location'

/** Cedato has no environments: its apps are registered under this name. */
export const cedatoEnvironment = 'cedato'

/** SHA-256 in base64url: all that the simulation remembers of a key, secret, token, code or address. */
export type Fingerprint = string

export function fingerprint(value: string): Fingerprint {
  return createHash('sha256').update(value, 'utf8').digest('base64url')
}

/** What a person or a test can have go wrong in one sign-in. */
export const rehearsals = [
  'denial',
  'expired-code',
  'state-null',
  'state-missing',
  'state-wrong',
  'wrong-environment',
  'developer-inactive',
  'over-rate',
  'server-error',
  'html',
  'cut-answer',
] as const

export type Rehearsal = (typeof rehearsals)[number]

/** One developer app, known by the fingerprints of its key, secret and Callback URL. */
export interface PracticeApp {
  readonly key: Fingerprint
  readonly secret: Fingerprint
  readonly redirectUri: Fingerprint
  readonly environment: string
  readonly description: string
  readonly isDisabled: boolean
  /** Tokens for the app itself, without a sign-in, are switched off. */
  readonly refusesClientCredentials: boolean
}

/** Whom a code or a pair of tokens speaks for. */
export interface Subject {
  readonly user: string
  readonly workspaceIds: readonly number[]
}

/** An issued code: works once, for ten minutes from `issuedAt` (epoch ms). */
export interface IssuedCode {
  readonly code: Fingerprint
  readonly key: Fingerprint
  readonly subject: Subject
  readonly issuedAt: number
  readonly isUsed: boolean
  /** RFC 7636, always as the S256 form of what was sent. */
  readonly challenge?: string
  readonly rehearsal?: Rehearsal
}

/** A live pair of tokens. The refresh token does not end by time. */
export interface TokenPair {
  readonly key: Fingerprint
  readonly customerId: number
  readonly subject: Subject
  readonly access: Fingerprint
  readonly refresh: Fingerprint
  readonly expiresAt: number
}

/** A certificate whose key may sign for an app. Neither it nor the app id opens anything without that key. */
export interface RegisteredCertificate {
  readonly key: Fingerprint
  readonly appId: string
  readonly pem: string
}

/** A live Cedato token, which ends by time alone. */
export interface CedatoToken {
  readonly key: Fingerprint
  readonly access: Fingerprint
  readonly expiresAt: number
}

/** Where the sources differ, or where tests need another provider's habit. */
export interface Switches {
  readonly livePairPer: 'key' | 'key-and-customer'
  readonly expiresInSeconds: number
  readonly expiresInForm: 'number' | 'text'
  /** How the gateway words its refusals: headings as of old, or JSON. */
  readonly gatewayShape: 'json' | 'heading'
  /** Where a sign-in's answer stands: Sprinklr has it in the query, other providers elsewhere. */
  readonly answersBy: AnswerPlace
  /** Where values of a token request may stand: Sprinklr documents both. */
  readonly tokenValuesIn: 'either' | 'body' | 'query'
  /** How often a refresh token is to be percent-encoded: some older clients do it twice. */
  readonly refreshEncoded: 'once' | 'twice'
  /** Where a certificate is registered: the newer pages name one place, the older ones another. */
  readonly registersAt: 'both-places' | 'older-place'
  /** Cedato's documentation has a flat answer, the clients in use read a nested one. */
  readonly cedatoAnswers: 'nested' | 'flat' | 'not-ok'
  /** Added to the clock, so that codes and tokens can end without waiting. */
  readonly clockOffsetMs: number
  /** Added to the time that answers name: so a computer whose clock is wrong sees a server. */
  readonly dateOffsetMs: number
}

/** All that outlives the app. Free of every value that opens anything. */
export interface PracticeState {
  readonly apps: readonly PracticeApp[]
  readonly codes: readonly IssuedCode[]
  readonly pairs: readonly TokenPair[]
  readonly certificates: readonly RegisteredCertificate[]
  readonly cedatoTokens: readonly CedatoToken[]
  readonly switches: Switches
}

export const documentedSwitches: Switches = {
  livePairPer: 'key',
  expiresInSeconds: 2_591_999,
  expiresInForm: 'number',
  gatewayShape: 'json',
  answersBy: 'query',
  tokenValuesIn: 'either',
  refreshEncoded: 'once',
  registersAt: 'both-places',
  cedatoAnswers: 'nested',
  clockOffsetMs: 0,
  dateOffsetMs: 0,
}

export const freshState: PracticeState = {
  apps: [],
  codes: [],
  pairs: [],
  certificates: [],
  cedatoTokens: [],
  switches: documentedSwitches,
}

/** The values of a new app, as a person would register them. */
export interface AppRegistration {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly environment: string
  readonly description: string
  readonly isDisabled?: boolean
  readonly refusesClientCredentials?: boolean
}

function fingerprintsOf(registration: AppRegistration): PracticeApp {
  return {
    key: fingerprint(registration.clientId),
    secret: fingerprint(registration.clientSecret),
    redirectUri: fingerprint(registration.redirectUri),
    environment: registration.environment,
    description: registration.description,
    isDisabled: registration.isDisabled ?? false,
    refusesClientCredentials: registration.refusesClientCredentials ?? false,
  }
}

/** The examples the wizard offers: always registered. */
const exampleApps = (): readonly PracticeApp[] => [
  fingerprintsOf({ ...practice.example, description: text.practice.exampleDescription }),
  fingerprintsOf({
    ...practiceCedato.example,
    environment: cedatoEnvironment,
    description: text.practice.exampleDescription,
  }),
]

/** Adds an app, or replaces the one with the same key. */
export function registerApp(state: PracticeState, registration: AppRegistration): PracticeState {
  const app = fingerprintsOf(registration)
  return { ...state, apps: [...state.apps.filter((other) => other.key !== app.key), app] }
}

export function findApp(state: PracticeState, clientId: string): PracticeApp | undefined {
  const key = fingerprint(clientId)
  return [...state.apps, ...exampleApps()].find((app) => app.key === key)
}
