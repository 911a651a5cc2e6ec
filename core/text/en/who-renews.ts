import type { Holder } from '#core/profile'

/** The question that goes with every refresh token that leaves, in English. */
export const whoRenews = {
  label: 'Who renews from now on?',
  hint: 'A refresh token works once, so only one of the two can renew.',
  choices: { wallet: 'This wallet', 'other-tool': 'The other tool' } satisfies Record<
    Holder,
    string
  >,
  meanings: {
    wallet:
      'The file is kept up to date: this wallet writes each new token into it. The other tool reads the file again, and must not renew by itself.',
    'other-tool':
      'This wallet stops renewing, and the profile shows “Renewed elsewhere”. The way back is “Take back”: you sign in again.',
  } satisfies Record<Holder, string>,
  notKept: {
    template: 'Not with a template of your own: its file is not kept up to date.',
    form: 'Not with fields you copy one by one: the next token would not get there.',
  },
  unanswered: {
    missing: 'Choose who renews. Until then the refresh token stays here.',
    copying:
      'A copy is not kept up to date: with the refresh token in it, only the other tool can renew. Choose “The other tool”, or save a file.',
  },
  goesOn: 'This wallet goes on renewing, and writes each new token into that file.',
} as const
