import { net, session, type ClientRequestConstructorOptions } from 'electron'
import type { ShownCertificate } from '#core/doctor/judge'
import type { ProxyPasswords, Send } from '../ports'
import { createNetSend } from './net-send'

const longestName = 80

/** Asks servers on a session of its own, and remembers what certificate each host showed. Chromium alone judges them. */
export function createServerLook(proxies: ProxyPasswords): {
  readonly ask: Send
  readonly certificateOf: (host: string) => ShownCertificate | undefined
} {
  const shown = new Map<string, ShownCertificate>()
  let ask: Send | undefined
  const open = (): Send => {
    const own = session.fromPartition('doctor-requests', { cache: false })
    own.setCertificateVerifyProc(({ hostname, certificate, ...verdict }, callback) => {
      shown.set(hostname, {
        issuer: plain(certificate.issuerName),
        isPublic: verdict.isIssuedByKnownRoot,
        isAccepted: verdict.errorCode === 0,
      })
      // As it was judged.
      callback(-3)
    })
    return createNetSend({
      session: own,
      proxies,
      request: (options: ClientRequestConstructorOptions) => net.request(options),
    })
  }
  return {
    ask: (request) => {
      ask ??= open()
      return ask(request)
    },
    // A host may have a port; its certificate is of the name alone.
    certificateOf: (host) => shown.get(new URL(`https://${host}`).hostname),
  }
}

/** A server may call itself anything. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, ' ').slice(0, longestName)
}
