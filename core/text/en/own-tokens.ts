/** The wizard’s third step with a token that exists already, in English. */
export const ownTokens = {
  foundToken: {
    title: 'There is a token for these keys already',
    until: (until: string) => `It works until ${until}.`,
    ended: (at: string) => `It ended ${at}. It can be saved, but a sign-in is better.`,
    untilUnknown: 'Its end is not known.',
    meaning:
      'Using it asks the provider whether it works, then saves it. A sign-in gets another one, and this one may then stop working.',
    trying: 'Asking whether this token works',
    use: 'Use this token',
    useAnyway: 'Save it all the same',
  },
  ownToken: {
    open: 'I already have a token',
    meaning:
      'For a token made with these keys elsewhere, for example in Sprinklr’s Developer Tools, which show it once. The wallet asks the provider whether it works, then saves it.',
    access: 'Access token',
    accessMissing: 'Enter the access token.',
    accessHint: 'Or the whole answer it stands in, from { to }.',
    refresh: 'Refresh token',
    refreshHint: 'If you have one: without it nobody can renew without a sign-in.',
    expires: 'Expires',
    expiresHint: 'For example 2030-04-01 14:30, taken for UTC. Leave it empty if you do not know.',
  },
} as const
