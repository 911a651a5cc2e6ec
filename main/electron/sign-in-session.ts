import { session, type Session } from 'electron'
import type { Gate } from '../sign-in/gate'
import { denyPermissions } from './guards'

/** One name for every attempt: Electron never frees a session, so this one is emptied and used again. */
const partition = 'sign-in'

export interface SignInSession {
  readonly session: Session
  /** Lets the page with this id through `gate`, and nobody else. The returned call shuts the session again. */
  admit(webContentsId: number, gate: Gate): () => void
  /** The last certificate seen of this host, if any, was good. */
  trusts(hostname: string): boolean
  /** The HTTP status of the last answer the page's own navigation got for `url`; 0 when there was none. */
  statusOf(url: string): number
  /** Leaves nothing of an earlier attempt: no cookie, cache, sign-in or open connection. */
  empty(): Promise<void>
}

/** The in-memory session sign-in pages live in; its guards stand before its first page. Call it once. */
export function openSignInSession(): SignInSession {
  const own = session.fromPartition(partition)
  denyPermissions(own)
  own.setSpellCheckerEnabled(false)
  own.on('will-download', (event) => event.preventDefault())
  const certificates = watchCertificates(own)
  let admitted: { readonly webContentsId: number; readonly gate: Gate } | undefined
  let lastAnswer = { url: '', status: 0 }

  own.webRequest.onBeforeRequest((details, decide) => {
    const isPage =
      details.resourceType === 'mainFrame' && details.webContentsId === admitted?.webContentsId
    const verdict = isPage ? admitted?.gate.page(details.url) : admitted?.gate.other(details.url)
    decide({ cancel: verdict !== 'allow' })
  })
  own.webRequest.onResponseStarted((details) => {
    if (details.resourceType !== 'mainFrame') return
    lastAnswer = { url: details.url, status: details.statusCode }
  })

  return {
    session: own,
    admit: (webContentsId, gate) => {
      admitted = { webContentsId, gate }
      return () => {
        admitted = undefined
      }
    },
    trusts: certificates.trusts,
    statusOf: (url) => (lastAnswer.url === url ? lastAnswer.status : 0),
    empty: async () => {
      lastAnswer = { url: '', status: 0 }
      await own.closeAllConnections()
      await Promise.all([
        own.clearStorageData(),
        own.clearCache(),
        own.clearAuthCache(),
        own.clearHostResolverCache(),
        own.clearCodeCaches({}),
      ])
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
