import { assertNever } from '#core/errors'
import type { CertificateChoice, SignInQuestion, SignInReply } from '#core/sign-in-bar'
import type { CertificateMemory, ProxyPassword, ProxyPasswords, ProxyRealm } from '../ports'

/** A server's wish for a name and password. */
export interface PasswordWish extends ProxyRealm {
  readonly isProxy: boolean
  readonly isReadable: boolean
  /** What was answered before was not accepted. */
  readonly isRepeated: boolean
}

/** What servers ask of the person while they sign in, one question at a time. */
export interface Questions {
  /** Undefined when the person said no. */
  password(wish: PasswordWish): Promise<ProxyPassword | undefined>
  /** The fingerprint of the chosen certificate; undefined when none is to be sent. */
  certificate(
    host: string,
    certificates: readonly CertificateChoice[],
  ): Promise<{ readonly fingerprint?: string; readonly isFromMemory: boolean }>
  /** The person's reply to the question on the screen; to any other it is ignored. */
  reply(reply: SignInReply): void
  /** The person said no to a proxy, and nothing was loaded since. */
  hasDeclinedProxy(): boolean
  /** A page is asked for once more. */
  startAgain(): void
  /** Every question that waits is answered with a no. */
  close(): void
}

interface Waiting {
  readonly key: string
  readonly question: SignInQuestion
  readonly answer: (reply: SignInReply | undefined) => void
  readonly answered: Promise<SignInReply | undefined>
}

/**
 * The same server asking for several things of one page is one question. What a proxy was told is kept for the whole
 * run, because token requests pass it too; what a page's server was told stays in its session.
 */
export function createQuestions(ports: {
  readonly proxies: ProxyPasswords
  readonly certificates: CertificateMemory
  /** Shows the first waiting question, or that there is none. */
  readonly show: (question: SignInQuestion | undefined) => void
}): Questions {
  const waiting: Waiting[] = []
  let count = 0
  let declinedProxy = false

  const showFirst = (): void => ports.show(waiting[0]?.question)
  const ask = (
    key: string,
    make: (number: number) => SignInQuestion,
  ): Promise<SignInReply | undefined> => {
    const same = waiting.find((one) => one.key === key)
    if (same !== undefined) return same.answered
    let answer: Waiting['answer'] = () => undefined
    const answered = new Promise<SignInReply | undefined>((resolve) => {
      answer = resolve
    })
    count += 1
    waiting.push({ key, question: make(count), answer, answered })
    showFirst()
    return answered
  }
  const leave = (one: Waiting, reply: SignInReply | undefined): void => {
    waiting.splice(waiting.indexOf(one), 1)
    showFirst()
    one.answer(reply)
  }

  return {
    password: async (wish) => {
      if (wish.isProxy && wish.isRepeated) ports.proxies.forget(wish)
      const known = wish.isProxy ? ports.proxies.find(wish) : undefined
      if (known !== undefined) return known
      const reply = await ask(keyOf(wish), (number) => passwordQuestion(wish, number))
      if (reply?.type !== 'password' || reply.password === undefined) {
        declinedProxy ||= wish.isProxy
        return undefined
      }
      const told = { userName: reply.userName ?? '', password: reply.password }
      if (wish.isProxy) ports.proxies.remember(wish, told)
      return told
    },
    certificate: async (host, certificates) => {
      const remembered = ports.certificates.certificateFor(host)
      if (certificates.some((one) => one.fingerprint === remembered)) {
        return {
          ...(remembered === undefined ? {} : { fingerprint: remembered }),
          isFromMemory: true,
        }
      }
      const reply = await ask(`certificate ${host}`, (number) => ({
        type: 'certificate',
        number,
        host,
        certificates,
      }))
      if (reply?.type !== 'certificate' || reply.fingerprint === undefined) {
        return { isFromMemory: false }
      }
      const { fingerprint, isRemembered } = reply
      if (isRemembered) ports.certificates.rememberCertificate(host, fingerprint)
      return { fingerprint, isFromMemory: false }
    },
    reply: (reply) => {
      const [first] = waiting
      if (first !== undefined && fits(reply, first.question)) leave(first, reply)
    },
    hasDeclinedProxy: () => declinedProxy,
    startAgain: () => {
      declinedProxy = false
    },
    close: () => {
      for (const one of [...waiting]) leave(one, undefined)
    },
  }
}

function fits(reply: SignInReply, question: SignInQuestion): boolean {
  if (reply.number !== question.number) return false
  switch (reply.type) {
    case 'password':
      return question.type === 'password'
    case 'certificate':
      return (
        question.type === 'certificate' &&
        (reply.fingerprint === undefined ||
          question.certificates.some((one) => one.fingerprint === reply.fingerprint))
      )
    default:
      return assertNever(reply)
  }
}

function keyOf(wish: PasswordWish): string {
  return JSON.stringify(['password', wish.isProxy, wish.host, wish.port, wish.realm])
}

function passwordQuestion(wish: PasswordWish, number: number): SignInQuestion {
  const { isProxy, isReadable, isRepeated } = wish
  const host = `${wish.host}:${String(wish.port)}`
  return {
    type: 'password',
    number,
    host,
    // A server may call its realm whatever it likes, at any length.
    realm: wish.realm.slice(0, 120),
    isProxy,
    isReadable,
    isRepeated,
  }
}
