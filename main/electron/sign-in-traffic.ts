import type { Session, UploadData, UploadFile, UploadRawData } from 'electron'
import type { RedirectVisit } from '#core/oauth/redirect'
import type { Gate } from '../sign-in/gate'

/** A scheme that leads nowhere: its answer has no content, so the page that went there stays what it is. */
const nowhere = 'nowhere'

/**
 * What sign-in pages must do without, given to them as a policy of their own: dialogs that hold the app up
 * (`alert`, `print`, asking before leaving), downloads, other programs' addresses. Windows they open get the same
 * policy with their own page.
 */
const pagePolicy =
  'sandbox allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts' +
  ' allow-storage-access-by-user-activation allow-top-navigation'

/** In place of what a page says of itself: a mistake in its words would void ours too. */
const permissionsPolicy = 'fullscreen=(), identity-credentials-get=(), picture-in-picture=()'

/** Puts every request of the session before the gate of the page it comes from. Without a gate nothing passes. */
export function guardTraffic(
  session: Session,
  gates: {
    /** The gate of the open attempt. */
    readonly gate: () => Gate | undefined
    readonly isPage: (webContentsId: number | undefined) => boolean
    readonly onPageAnswer: (url: string, status: number) => void
    /** A request leaves for there: of a page, a frame, a script, a redirect. */
    readonly onSent: (url: string) => void
  },
): void {
  session.protocol.handle(nowhere, () => new Response(null, { status: 204 }))
  session.webRequest.onBeforeRequest((details, decide) => {
    // Where the gate itself has sent the page is nothing to judge, nor to tell of.
    if (isNowhere(details.url)) {
      decide({})
      return
    }
    const gate = gates.gate()
    const isPage = details.resourceType === 'mainFrame' && gates.isPage(details.webContentsId)
    const verdict = isPage
      ? gate?.page(visitOf(details.url, details.uploadData))
      : gate?.other(details.url)
    if (verdict === 'stay') decide({ redirectURL: `${nowhere}://nowhere/` })
    else decide({ cancel: verdict !== 'allow' })
  })
  // A worker would make pages without our policy, go on after the attempt, and see what is posted to its server.
  session.webRequest.onBeforeSendHeaders((details, decide) => {
    const isWorker = Object.keys(details.requestHeaders).some(
      (name) => name.toLowerCase() === 'service-worker',
    )
    decide({ cancel: isWorker })
  })
  session.webRequest.onSendHeaders(({ url }) => gates.onSent(url))
  session.webRequest.onHeadersReceived((details, decide) => {
    const isDocument = details.resourceType === 'mainFrame' || details.resourceType === 'subFrame'
    decide(isDocument ? { responseHeaders: withPolicy(details.responseHeaders ?? {}) } : {})
  })
  session.webRequest.onResponseStarted((details) => {
    if (details.resourceType === 'mainFrame') gates.onPageAnswer(details.url, details.statusCode)
  })
}

export function isNowhere(url: string): boolean {
  return url.startsWith(`${nowhere}:`)
}

/** `parts`: what is posted there. Parts without bytes are files; a form with an answer in it has none. */
export function visitOf(
  url: string,
  parts: readonly (UploadData | UploadRawData | UploadFile)[] = [],
): RedirectVisit {
  const form = parts.map((part) => ('bytes' in part ? part.bytes.toString('utf8') : '')).join('')
  return form === '' ? { url } : { url, form }
}

/** Beside the content policies a page brings along: each has to be met. */
function withPolicy(headers: Record<string, string[]>): Record<string, string[]> {
  const nameOf = (name: string): string =>
    Object.keys(headers).find((one) => one.toLowerCase() === name) ?? name
  const contentPolicy = nameOf('content-security-policy')
  return {
    ...headers,
    [contentPolicy]: [...(headers[contentPolicy] ?? []), pagePolicy],
    [nameOf('permissions-policy')]: [permissionsPolicy],
  }
}
