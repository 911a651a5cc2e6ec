import { number, plural } from '#core/text/en/grammar'
import type { CertificateFlaw } from '#core/doctor/diagnosis'
import type { DiagnosisTable, DiagnosisWords } from '#core/text/diagnosis-table'

const minute = 60_000

const span = (ms: number): string => {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / minute))
  if (minutes < 120)
    return plural(minutes, { one: 'one minute', other: `${number(minutes)} minutes` })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

const flaws: Readonly<Record<CertificateFlaw, DiagnosisWords>> = {
  authority: {
    what: 'is from an authority this computer does not know',
    why: 'Either a company’s network looks into the connection and its own authority is not installed here, or somebody else answers.',
    next: 'Ask IT for the company’s root certificate and have it installed in this computer’s store. Do not go on over a network you do not trust.',
  },
  dates: {
    what: 'does not count today',
    why: 'It has ended or not begun, or this computer’s clock is wrong.',
    next: 'Look at the clock above first. If it is right, tell whoever runs that server.',
  },
  'other-host': {
    what: 'was made for another address',
    why: 'The address is mistyped, or something between you and the server answers in its place.',
    next: 'Compare the API address with your colleague’s or the provider’s, letter by letter.',
  },
  other: {
    what: 'was not accepted',
    why: 'The two could not agree on a safe connection.',
    next: 'Try another network. If that works, show this to your IT.',
  },
}

/** Clocks, the way to servers, and their certificates. */
export const network = {
  'clock-unheard': () => ({
    what: 'No server has told the time yet.',
    why: 'Whether this computer’s clock is right shows only beside the clock of a server.',
    next: 'Ask one of your servers below.',
  }),
  'clock-right': ({ host }) => ({
    what:
      host === undefined
        ? 'This computer’s clock is right.'
        : `This computer’s clock agrees with that of ${host}.`,
    why: 'Countdowns and renewals go by it.',
  }),
  'clock-off': ({ offByMs, host }) => ({
    what: `This computer’s clock is ${span(offByMs)} ${offByMs > 0 ? 'ahead' : 'behind'}.`,
    why: `${host === undefined ? 'The servers say so.' : `${host} says so.`} A sign-in’s code lives ten minutes, so sign-ins can fail, and other programs show wrong ends.`,
    next: 'Switch on “Set time automatically” in your system’s date and time settings, then ask a server below.',
  }),

  'server-here': () => ({
    what: 'The practice server answers.',
    why: 'It is on this computer, so there is no certificate to look at.',
  }),
  'tls-public': ({ host, issuer }) => ({
    what: `The certificate of ${host} is accepted.`,
    why: `A public authority issued it: ${issuer}.`,
  }),
  'tls-company': ({ host, issuer }) => ({
    what: `The certificate of ${host} is accepted, and it is your company’s.`,
    why: `It was issued by ${issuer}, which this computer trusts and the public does not: whoever runs it can read what you send. That is usual where a company inspects its network.`,
  }),
  'tls-refused': ({ host, flaw, issuer }) => ({
    what: `The certificate of ${host} ${flaws[flaw].what}.`,
    why:
      issuer === undefined
        ? flaws[flaw].why
        : `It says it was issued by ${issuer}. ${flaws[flaw].why}`,
    ...(flaws[flaw].next === undefined ? {} : { next: flaws[flaw].next }),
  }),
  'server-unreached': ({ host }) => ({
    what: `${host} could not be asked.`,
    why: 'No answer came back.',
    next: 'Look at your network, then ask again.',
  }),
  'check-silent': () => ({
    what: 'One thing could not be looked at in time.',
    why: 'A drive, the system or a server does not answer.',
    next: 'Check again.',
  }),
  'check-failed': ({ cause }) => ({
    what: 'One thing could not be looked at.',
    why: `The system refused it: ${cause}.`,
    next: 'Check again.',
  }),
} satisfies DiagnosisTable
