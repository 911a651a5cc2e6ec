import type { ProfileNoticeType } from '#core/notices'
import { list, number } from '#core/text/en/grammar'

interface Heading {
  readonly one: (name: string) => string
  readonly many: (count: number) => string
}

/** What a person should know without having asked, in English. In the window, and as notifications of the system. */
export const notices = {
  title: 'Notices',
  headings: {
    unsaved: {
      one: (name) => `The newest token of “${name}” exists in memory only.`,
      many: (count) => `The newest tokens of ${number(count)} profiles exist in memory only.`,
    },
    'other-tool-renewed': {
      one: (name) => `Another tool renewed “${name}”.`,
      many: (count) => `Another tool renewed ${number(count)} profiles.`,
    },
    'needs-sign-in': {
      one: (name) => `“${name}” needs a sign-in.`,
      many: (count) => `${number(count)} profiles need a sign-in.`,
    },
    'renewal-failed': {
      one: (name) => `“${name}” could not be renewed on schedule.`,
      many: (count) => `${number(count)} profiles could not be renewed on schedule.`,
    },
    'renewal-announced': {
      one: (name) => `“${name}” will be renewed soon. Copies you made will then stop working.`,
      many: (count) =>
        `${number(count)} profiles will be renewed soon. Copies you made will then stop working.`,
    },
    'renewal-asked': {
      one: (name) => `Renew “${name}” now? If you do nothing, it is not renewed.`,
      many: (count) =>
        `Renew ${number(count)} profiles now? If you do nothing, they are not renewed.`,
    },
    'ends-soon': {
      one: (name) => `The token of “${name}” ends soon.`,
      many: (count) => `The tokens of ${number(count)} profiles end soon.`,
    },
    'certificate-ends': {
      one: (name) => `The certificate of “${name}” ends soon or has ended.`,
      many: (count) => `The certificates of ${number(count)} profiles end soon or have ended.`,
    },
    'tls-certificate-ends': {
      one: (name) => `The mutual TLS certificate of “${name}” ends soon or has ended.`,
      many: (count) =>
        `The mutual TLS certificates of ${number(count)} profiles end soon or have ended.`,
    },
    'renewal-settled': {
      one: (name) => `An interrupted renewal of “${name}” was settled.`,
      many: (count) => `Interrupted renewals of ${number(count)} profiles were settled.`,
    },
  } satisfies Record<ProfileNoticeType, Heading>,
  newProfile: 'a new profile',
  nothingDeleted: 'Nothing in the wallet was deleted; the last token may still work until its end.',
  unsaved:
    'The provider has replaced the old one already, and this computer refused to save the new one. The wallet holds it and keeps trying. Free some space or check the disk, and do not quit before it is saved.',
  saveAgain: 'Save now',
  otherPair: {
    found: (path: string, at: string) =>
      `It wrote tokens of its own into ${path}; the wallet saw them on ${at}.`,
    usedUp:
      'A refresh token works once, so the wallet’s own is most likely used up. Nothing is renewed until you decide.',
    again:
      'You kept the wallet’s own tokens, and the provider has refused them since. The other tool’s are still here.',
    choices:
      '“Use its tokens” first asks the provider whether they work and whose they are. “Keep the wallet’s tokens” writes these into the file again; the others are kept aside until a renewal has worked.',
    noEnd:
      'The file does not say until when they work: renew once after taking them over, and the wallet keeps them alive again.',
    use: 'Use its tokens',
    keep: 'Keep the wallet’s tokens',
  },
  triedAgain: (end: string) => `The wallet tries again by itself. ${end}`,
  notTriedAgain: (end: string) =>
    `The wallet does not try again until the keys or their environment are changed. ${end}`,
  worksUntil: (until: string) => `The current token works until ${until}.`,
  ended: (at: string) => `The current token ended ${at}.`,
  noEnd: 'The provider did not say when the current token ends.',
  renewsAt: (at: string) => `The wallet renews it on ${at}, unless you decline.`,
  renewsNow: 'The wallet renews it as soon as it can, unless you decline.',
  copiesStop: 'A renewal stops these copies:',
  cannotRenew: 'It cannot be renewed; signing in again gets a new one.',
  notRenewed: 'Nothing renews it by itself.',
  renewNow: 'Renew now',
  doNotRenew: 'Do not renew',
  settled: (at: string) =>
    `The wallet was stopped, or lost the connection, before it knew the answer. It asked again and got a new token on ${at}. Copies made before that have stopped working.`,
  understood: 'Understood',
  certificateUntil: (until: string) =>
    `It is valid until ${until}; after that the provider gives no token for it.`,
  certificateEnded: (at: string) =>
    `It ended ${at}. Sign in again: the wallet makes a new one and registers it.`,
  tlsCertificateUntil: (until: string) =>
    `It counts until ${until}; after that the provider lets no request of this app in. Have a new one uploaded for the app in time, then replace it here.`,
  tlsCertificateEnded: (at: string) =>
    `It ended ${at}, so the provider lets no request of this app in. Have a new one uploaded for the app, then replace it here.`,
  clockOff: {
    ahead: (by: string) => `This computer’s clock is ${by} ahead.`,
    behind: (by: string) => `This computer’s clock is ${by} behind.`,
    meaning:
      'The servers’ clocks say otherwise. Until yours is right, the times shown here follow theirs. Set the clock, then check again.',
    checkAgain: 'Check again',
    right: 'The clock is right now.',
    stillOff: 'The clock is still off.',
  },
  /** On the wallet’s buttons inside a list, the profile each is about. */
  actionFor: (action: string, name: string) => `${action}: ${name}`,
  system: {
    names: (names: readonly string[], more: number) =>
      more === 0 ? list(names) : `${list(names)} and ${number(more)} more`,
    open: 'Open Token Wallet to see what can be done.',
  },
} as const
