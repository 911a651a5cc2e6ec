import type { ErrorFacts, WalletError } from '#core/errors'
import { isAskedAnew } from '#core/grants'
import type { ProfileId } from '#core/profile'
import type { CheckIdentity } from '../profiles/identity-check'
import type { Draft } from '../profiles/draft'
import type { ProfileBook } from '../profiles/profile-book'
import type { Renewal } from '../refresh/renewal'
import type { AttemptOf, Timeline } from '../timeline'
import type { CertifiedApp } from './certified-app'
import type { KeysAlone } from './keys-alone'
import type { SignInProfile } from './sign-in-profile'
import { createWaits, type WaitPorts } from './waits'

/** Lets the timeline see every attempt, and learns of each failure until when it is best waited. */
export interface Watched {
  renewal(renewal: Renewal): Renewal
  signIns(signIns: SignInProfile): SignInProfile
  keysAlone(keysAlone: KeysAlone): KeysAlone
  certifiedApp(app: CertifiedApp): CertifiedApp
  check(check: CheckIdentity): CheckIdentity
  /** What a window needs to know of a failure beyond its own facts. */
  factsOf(error: WalletError): ErrorFacts
}

interface WatchedPorts extends WaitPorts {
  readonly timeline: Timeline
  readonly book: ProfileBook
  readonly draft: Draft
}

export function createWatched(ports: WatchedPorts): Watched {
  const { timeline, book, draft } = ports
  const waits = createWaits(ports)
  const watch = <T>(what: AttemptOf, work: () => Promise<T>): Promise<T> =>
    timeline.during(what, () => waits.noting(what.profileId, work))
  const kindOf = (id: ProfileId): AttemptOf['kind'] => {
    const profile = book.findProfile(id)
    return profile !== undefined && isAskedAnew(profile) ? 'token-request' : 'renewal'
  }
  return {
    renewal: (renewal) => ({
      renew: async (id) => watch({ kind: kindOf(id), profileId: id }, () => renewal.renew(id)),
      renewEncodedTwice: async (id) =>
        watch({ kind: kindOf(id), profileId: id }, () => renewal.renewEncodedTwice(id)),
      renewQuietly: async (id, quiet) =>
        watch({ kind: kindOf(id), profileId: id }, () => renewal.renewQuietly(id, quiet)),
    }),
    signIns: (signIns) => ({
      ...signIns,
      fromDraft: (how) =>
        watch({ kind: 'sign-in', profileId: draft.profileId() }, () => signIns.fromDraft(how)),
      again: (id, as) => watch({ kind: 'sign-in', profileId: id }, () => signIns.again(id, as)),
    }),
    keysAlone: (keysAlone) => ({
      fromDraft: () =>
        watch({ kind: 'token-request', profileId: draft.profileId() }, () => keysAlone.fromDraft()),
    }),
    certifiedApp: (app) => ({
      register: (id) => watch({ kind: 'token-request', profileId: id }, () => app.register(id)),
      rotate: (id) => watch({ kind: 'token-request', profileId: id }, () => app.rotate(id)),
    }),
    check: (check) => (id) => watch({ kind: 'check', profileId: id }, () => check(id)),
    factsOf: (error) => {
      const attempt = timeline.attemptOf(error)
      return { ...waits.factsOf(error), ...(attempt === undefined ? {} : { attempt }) }
    },
  }
}
