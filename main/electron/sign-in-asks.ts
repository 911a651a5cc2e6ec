import type { AuthenticationResponseDetails, AuthInfo, Certificate, WebContents } from 'electron'
import { hostOf } from '#core/addresses'
import type { CertificateChoice } from '#core/sign-in-bar'
import type { ChosenCertificate, PasswordWish, Questions } from '../sign-in/questions'

/**
 * What servers ask of this computer goes to the person, and to nobody else: unhandled, Electron sends the first
 * client certificate it finds. Certificates of servers are never decided here: Chromium's no stays a no.
 * `onCertificate` hears of every choice; `subject` is there when one came from memory.
 */
export function passOnQuestions(
  contents: WebContents,
  questions: Questions,
  onCertificate: (host: string, subject: string | undefined) => void,
): void {
  contents.on('login', (event, ...[details, wish, answer]) => {
    event.preventDefault()
    void questions.password(wishOf(details, wish)).then((told) => {
      if (told === undefined) answer()
      else answer(told.userName, told.password)
    })
  })
  contents.on('select-client-certificate', (event, ...[url, offered, answer]) => {
    event.preventDefault()
    const host = serverOf(url)
    void questions.certificate(host, offered.map(choiceOf)).then((chosen) => {
      const found = pick(offered, chosen)
      onCertificate(host, chosen.isFromMemory ? found?.subjectName : undefined)
      // Without an argument no certificate is sent. The types know no such answer, the documentation does.
      const answerNone = answer as () => void
      if (found === undefined) answerNone()
      else answer(found)
    })
  })
  contents.on('certificate-error', (event, ...[, , , trust]) => {
    event.preventDefault()
    trust(false)
  })
}

function wishOf(details: AuthenticationResponseDetails, wish: AuthInfo): PasswordWish {
  const { isProxy, host, port, realm, scheme } = wish
  // What goes to a proxy goes there in the open; basic is the one scheme that hides nothing by itself.
  const isOpen = isProxy || new URL(details.url).protocol === 'http:'
  return {
    isProxy,
    host,
    port,
    realm,
    scheme,
    isReadable: isOpen && scheme === 'basic',
    isFurther: !details.firstAuthAttempt,
  }
}

/** Only one of the very list Chromium offered will do. */
function pick(
  offered: readonly Certificate[],
  { fingerprint }: ChosenCertificate,
): Certificate | undefined {
  return offered.find((one) => one.fingerprint === fingerprint)
}

function choiceOf(certificate: Certificate): CertificateChoice {
  return {
    fingerprint: certificate.fingerprint,
    subject: certificate.subjectName,
    issuer: certificate.issuerName,
    endsAt: certificate.validExpiry * 1000,
  }
}

/** Chromium names the server as `host:port`. The port of https goes without saying. */
function serverOf(url: string): string {
  return hostOf(url.includes('://') ? url : `https://${url}`)
}
