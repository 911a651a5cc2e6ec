/** What can be changed about the app behind a profile, in English. */
export const appChanges = {
  environment: {
    open: 'Change environment…',
    title: (name: string) => `Change environment of ${name}`,
    intro: (environment: string) =>
      `Now it is ${environment}. Keys and tokens stay as they are; only where the wallet asks for them changes.`,
    thenChecked: 'Once it is saved, the wallet asks the provider whether the token works there.',
    proposed: (environment: string) => `${environment} was found; it is filled in.`,
    others: (names: string) =>
      `These profiles use the same API key and keep their environment: ${names}.`,
    whenNext: 'The change itself stops nothing. The next new token of this profile may:',
    submit: 'Change environment',
  },
  encodedTwice: {
    open: 'Try once more, encoded twice',
    hint: 'Some older Sprinklr clients send the refresh token percent-encoded twice. The try that was refused has not used it up, so you can send it once in that way; the wallet never does it by itself.',
  },
  mutualTls: {
    card: 'Certificate for mutual TLS',
    hint: 'Every request of this profile shows it. When a new one was uploaded for your app, replace it here.',
    open: 'Replace certificate…',
    title: (name: string) => `Replace the mutual TLS certificate of ${name}`,
    intro: (until: string) =>
      `The one there is counts until ${until}. Tokens and keys stay as they are.`,
    tried:
      'The wallet first asks the provider once with the new one. If the provider does not let it in, the old one stays.',
    others: (names: string) =>
      `These profiles use the same API key and keep the certificate they have: ${names}.`,
    submit: 'Replace certificate',
  },
} as const
