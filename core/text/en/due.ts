import { number, plural } from '#core/text/en/grammar'
/** What is due, in English: the list to go through on a Monday. */
export const due = {
  open: 'Monday: what is due',
  title: 'Monday: what is due',
  intro: 'Everything that is due within 7 days, and all that needs you.',
  back: 'Back',
  list: 'Due',
  nothing: 'Nothing is due within 7 days.',
  groups: {
    renew: (count: number) => `Renew: ${number(count)}`,
    signIn: (count: number) => `Sign in: ${number(count)}`,
    lookAt: (count: number) => `Look at: ${number(count)}`,
    renewed: (count: number) => `Renewed just now: ${number(count)}`,
  },
  meanings: {
    renew: 'One press each. Nobody has to sign in.',
    signIn: 'Only a sign-in helps. They come one after another.',
    lookAt: 'Certificates, reminders, and what only you can decide.',
    renewed: 'These need nothing more.',
  },
  renewAll: 'Renew all due',
  stop: 'Stop after this one',
  stopping: 'Stopping after this one…',
  signInNext: 'Sign in to next',
  signInNextOf: (name: string) => `Sign in to next: ${name}`,
  skip: 'Skip',
  skipOf: (name: string) => `Skip ${name}`,
  next: (name: string) => `Next: ${name}`,
  allSeen: 'You have been through all of them.',
  startOver: 'Start over',
  progress: (at: number, count: number, name: string) =>
    `Renewing ${number(at)} of ${number(count)}: ${name}`,
  outcomes: {
    renewed: (name: string) => `${name} is renewed.`,
    failed: (name: string) => `${name} could not be renewed.`,
    left: (name: string) => `${name} was left as it is: something has changed.`,
  },
  ended: (renewed: number, failed: number) => {
    if (failed === 0)
      return plural(renewed, { one: 'One was renewed.', other: `${number(renewed)} were renewed.` })
    const which = plural(failed, { one: '1 was not', other: `${number(failed)} were not` })
    return `${number(renewed)} renewed, ${which}: the reason stands at each.`
  },
  stopped: (left: number) =>
    plural(left, {
      one: 'Stopped. One was not asked for.',
      other: `Stopped. ${number(left)} were not asked for.`,
    }),
  thenSignIn: (count: number) =>
    count === 1
      ? '1 profile needs a sign-in.'
      : `${number(count)} profiles need a sign-in, one after another.`,
  renewedUntil: (until: string) => `Works until ${until}`,
  renewedOpenEnd: 'Renewed',
  question: {
    title: 'Renew all due',
    some: (count: number) =>
      count === 1
        ? 'Renewing this one stops something else:'
        : `Renewing these ${number(count)} stops something else:`,
    others: (count: number) =>
      count === 1
        ? 'The other one can be renewed without that.'
        : `The other ${number(count)} can be renewed without that.`,
    all: 'Renew all anyway',
    without: 'Renew only the others',
  },
  decide: {
    'other-tool': 'Another tool renews it. To change that, sign in at its page.',
    pair: 'Another tool has renewed it. Say at its page whose tokens count.',
    unsaved: 'Its newest token is not saved yet.',
    keys: 'Its keys are missing. Add the profile anew.',
  },
  details: 'Details',
  detailsOf: (name: string) => `Details of ${name}`,
} as const
