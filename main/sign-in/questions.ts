import { assertNever } from '#core/errors'
import type { CertificateChoice, SignInQuestion, SignInReply } from '#core/sign-in-bar'
import type { CertificateMemory, ProxyPassword, ProxyPasswords, ProxyRealm } from '../ports'
import { createQuestionLine, type QuestionLine } from './question-line'

/** A server's wish for a name and password. */
export interface PasswordWish extends ProxyRealm {
  readonly isProxy: boolean
  readonly isReadable: boolean
  /** Its request has been answered before: to the same server, or to another one on the way. */
  readonly isFurther: boolean
}

/** Which certificate a host gets; no fingerprint means none. */
export interface ChosenCertificate {
  readonly fingerprint?: string
  readonly isFromMemory: boolean
}

/** What servers ask of the person while they sign in, one question at a time. */
export interface Questions {
  /** Undefined when the person said no. */
  password(wish: PasswordWish): Promise<ProxyPassword | undefined>
  certificate(host: string, offered: readonly CertificateChoice[]): Promise<ChosenCertificate>
  /** The person's reply to the question on the screen; to any other it is ignored. */
  reply(reply: SignInReply): void
  /** The person said no to a proxy, and nothing was loaded since. */
  hasDeclinedProxy(): boolean
  /** A page is asked for once more. */
  startAgain(): void
  /** Every question that waits is answered with a no. */
  close(): void
}

interface QuestionPorts {
  readonly proxies: ProxyPasswords
  readonly certificates: CertificateMemory
  /** Shows the first waiting question, or that there is none. */
  readonly show: (question: SignInQuestion | undefined) => void
}

/**
 * What a proxy was told is kept for the whole run, because token requests pass it too; what a page's server was told
 * stays in its session.
 */
export function createQuestions(ports: QuestionPorts): Questions {
  const line = createQuestionLine(ports.show, fits)
  const toldTo = new Set<string>()
  let declinedProxy = false
  return {
    password: async (wish) => {
      const key = keyOf(wish)
      // Nobody else's answer on the way says that this one was not accepted.
      const isRepeated = wish.isFurther && toldTo.has(key)
      if (wish.isProxy && isRepeated) ports.proxies.forget(wish)
      const known = wish.isProxy ? ports.proxies.find(wish) : undefined
      const told = known ?? (await askForPassword(line, key, { ...wish, isRepeated }))
      if (told === undefined) {
        declinedProxy ||= wish.isProxy
        return undefined
      }
      toldTo.add(key)
      if (wish.isProxy) ports.proxies.remember(wish, told)
      return told
    },
    certificate: async (host, offered) => {
      const remembered = ports.certificates.certificateFor(host)
      const known = offered.find(({ fingerprint }) => fingerprint === remembered)
      if (known !== undefined) return { fingerprint: known.fingerprint, isFromMemory: true }
      const chosen = await askForCertificate(line, host, offered)
      if (chosen === undefined) return { isFromMemory: false }
      if (chosen.isRemembered) ports.certificates.rememberCertificate(host, chosen.fingerprint)
      return { fingerprint: chosen.fingerprint, isFromMemory: false }
    },
    reply: (reply) => line.reply(reply),
    hasDeclinedProxy: () => declinedProxy,
    startAgain: () => {
      declinedProxy = false
    },
    close: () => line.close(),
  }
}

type Line = QuestionLine<SignInQuestion, SignInReply>

/** One question for all who ask the same on behalf of the same server. */
function keyOf({ isProxy, host, port, realm }: PasswordWish): string {
  return JSON.stringify(['password', isProxy, host, port, realm])
}

async function askForPassword(
  line: Line,
  key: string,
  wish: PasswordWish & { readonly isRepeated: boolean },
): Promise<ProxyPassword | undefined> {
  const { isProxy, isReadable, isRepeated, port } = wish
  const host = `${wish.host}:${String(port)}`
  // A server may call its realm whatever it likes, at any length.
  const realm = wish.realm.slice(0, 120)
  const asked = { type: 'password', host, realm, isProxy, isReadable, isRepeated } as const
  const reply = await line.ask(key, (number) => ({ ...asked, number }))
  if (reply?.type !== 'password' || reply.password === undefined) return undefined
  return { userName: reply.userName ?? '', password: reply.password }
}

async function askForCertificate(
  line: Line,
  host: string,
  certificates: readonly CertificateChoice[],
): Promise<{ readonly fingerprint: string; readonly isRemembered: boolean } | undefined> {
  const asked = { type: 'certificate', host, certificates } as const
  const reply = await line.ask(`certificate ${host}`, (number) => ({ ...asked, number }))
  if (reply?.type !== 'certificate' || reply.fingerprint === undefined) return undefined
  return { fingerprint: reply.fingerprint, isRemembered: reply.isRemembered }
}

function fits(reply: SignInReply, question: SignInQuestion): boolean {
  if (reply.number !== question.number) return false
  switch (reply.type) {
    case 'password':
      return question.type === 'password'
    case 'certificate':
      return question.type === 'certificate' && isOffered(reply.fingerprint, question.certificates)
    default:
      return assertNever(reply)
  }
}

function isOffered(
  fingerprint: string | undefined,
  offered: readonly CertificateChoice[],
): boolean {
  return fingerprint === undefined || offered.some((one) => one.fingerprint === fingerprint)
}
