import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, session, type Session } from 'electron'
import type { ProfileId } from '#core/profile'
import type { CookieJar } from '../ports'
import type { Gate } from '../sign-in/gate'
import { jarName } from '../sign-in/jar-folders'
import { denyPermissions } from './guards'
import { guardTraffic } from './sign-in-traffic'

export interface SignInSession {
  readonly session: Session
  /** From now on pages are let through `gate`. The returned call shuts the session again. */
  open(gate: Gate): () => void
  /** The web contents with this id show pages of the attempt. The returned call takes that back. */
  admit(webContentsId: number): () => void
  /** The last certificate seen of this host, if any, was good. */
  trusts(hostname: string): boolean
  /** The HTTP status of the last answer a page's own navigation got for `url`; 0 when there was none. */
  statusOf(url: string): number
  /** A certificate was asked for: Chromium sends the choice again for as long as this session has its name. */
  noteCertificate(): void
  hasCertificate(): boolean
  /** Ends every connection and what hangs on it, such as passwords. Cookies stay. */
  hangUp(): Promise<void>
  /** Leaves nothing of an earlier attempt: no cookie, cache, sign-in or open connection. */
  empty(): Promise<void>
}

export interface SignInSessions {
  /** The session of this jar, ready for an attempt: emptied unless it is a kept one. */
  prepare(cookies: CookieJar): Promise<SignInSession>
  /** After the attempt: empties what is not kept, and writes down what is. */
  finish(cookies: CookieJar): Promise<void>
  forget(profileId: ProfileId): Promise<void>
}

/**
 * One name for every attempt without a jar of its own: Electron never frees a session, so this one is emptied and
 * used again. It gets another name only after a client certificate was asked for, as nothing else makes Chromium
 * forget the choice, and where Chromium has not ended emptying it. Kept jars are as many as profiles that asked for
 * one.
 */
export function createSignInSessions(onSent: (url: string) => void): SignInSessions {
  const kept = new Map<ProfileId, SignInSession>()
  let freshCount = 1
  const openSession = (partition: string) => openSignInSession(partition, onSent)
  // Opened by the first who signs in: a start does without.
  let opened: SignInSession | undefined
  const freshNow = (): SignInSession => (opened ??= openSession('sign-in'))
  let isBeingEmptied = false
  const of = (cookies: CookieJar): SignInSession => {
    if (cookies.type === 'fresh') {
      const fresh = freshNow()
      if (!fresh.hasCertificate() && !isBeingEmptied) return fresh
      isBeingEmptied = false
      freshCount += 1
      opened = openSession(`sign-in-${String(freshCount)}`)
      return opened
    }
    const { profileId } = cookies
    const found = kept.get(profileId) ?? openSession(`persist:${jarName(profileId)}`)
    kept.set(profileId, found)
    return found
  }
  const emptyFresh = async (): Promise<void> => {
    const own = freshNow()
    isBeingEmptied = true
    await own.empty()
    if (own === opened) isBeingEmptied = false
  }
  return {
    prepare: async (cookies) => {
      const found = of(cookies)
      if (cookies.type === 'fresh') await emptyFresh()
      else await (cookies.startsEmpty ? found.empty() : found.hangUp())
      return found
    },
    finish: async (cookies) => {
      if (cookies.type === 'fresh') {
        await emptyFresh()
        return
      }
      const jar = of(cookies)
      await jar.hangUp()
      await jar.session.cookies.flushStore()
      // Copies of pages are no part of staying signed in: they would only tell what was on them.
      await Promise.all([jar.session.clearCache(), jar.session.clearCodeCaches({})])
    },
    forget: async (profileId) => {
      // Asking for a session makes one, and a folder for it, for good.
      const isThere = kept.has(profileId) || existsSync(folderOf(profileId))
      if (isThere) await of({ type: 'kept', profileId, startsEmpty: false }).empty()
    },
  }
}

function folderOf(profileId: ProfileId): string {
  return join(app.getPath('sessionData'), 'Partitions', jarName(profileId))
}

/** A session sign-in pages live in; its guards stand before its first page. */
function openSignInSession(partition: string, onSent: (url: string) => void): SignInSession {
  const own = session.fromPartition(partition)
  denyPermissions(own)
  own.setSpellCheckerEnabled(false)
  own.on('will-download', (event) => event.preventDefault())
  const certificates = watchCertificates(own)
  const admitted = new Set<number>()
  let open: Gate | undefined
  let lastAnswer = { url: '', status: 0 }

  guardTraffic(own, {
    gate: () => open,
    onSent,
    isPage: (id) => id !== undefined && admitted.has(id),
    onPageAnswer: (url, status) => {
      lastAnswer = { url, status }
    },
  })

  const forgetTlsSessions = tlsForgetter(own)
  let wasUsed = false
  let hasCertificate = false
  const hangUp = async (): Promise<void> => {
    lastAnswer = { url: '', status: 0 }
    // A session that carried nothing has nothing to end.
    if (!wasUsed) return
    await own.closeAllConnections()
    await Promise.all([own.clearAuthCache(), own.clearHostResolverCache()])
    // Last: each of these may end the download of the company's proxy settings, and without them Chromium would go past
    // the proxy. (Clearing passwords closes every connection, too.)
    await own.forceReloadProxyConfig()
  }
  return {
    session: own,
    open: (gate) => {
      open = gate
      wasUsed = true
      return () => {
        if (open === gate) open = undefined
      }
    },
    admit: (webContentsId) => {
      admitted.add(webContentsId)
      return () => admitted.delete(webContentsId)
    },
    trusts: certificates.trusts,
    statusOf: (url) => (lastAnswer.url === url ? lastAnswer.status : 0),
    noteCertificate: () => {
      hasCertificate = true
    },
    hasCertificate: () => hasCertificate,
    hangUp,
    empty: async () => {
      await hangUp()
      forgetTlsSessions()
      await Promise.all([own.clearStorageData(), own.clearCache(), own.clearCodeCaches({})])
    },
  }
}

/** Watches Chromium's verdicts and changes none of them: a refused certificate stays refused. */
function watchCertificates(own: Session): { readonly trusts: (hostname: string) => boolean } {
  const refused = new Set<string>()
  own.setCertificateVerifyProc((request, decide) => {
    if (request.verificationResult === 'net::OK') refused.delete(request.hostname)
    else refused.add(request.hostname)
    decide(-3)
  })
  return { trusts: (hostname) => !refused.has(hostname) }
}

/**
 * By a TLS session (RFC 8446 section 2.2) a server would know the next sign-in for the same computer's. Nothing but a
 * change of this setting makes Chromium forget them; the suite named here is one it never uses.
 */
function tlsForgetter(own: Session): () => void {
  let isChanged = false
  return () => {
    isChanged = !isChanged
    own.setSSLConfig(isChanged ? { disabledCipherSuites: [0x0001] } : {})
  }
}
