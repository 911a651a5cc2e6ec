import type { KeyPart, KeyUse } from '#core/certified-key'

/** Keys with certificates: where they are chosen, made and shown, in English. */
export const keyFiles = {
  groups: {
    signing: 'Key and certificate of the app',
    tls: 'Key and certificate for mutual TLS',
  } satisfies Record<KeyUse, string>,
  parts: { certificate: 'Certificate file', key: 'Key file' } satisfies Record<KeyPart, string>,
  chooseTitle: {
    certificate: 'Choose the certificate file',
    key: 'Choose the key file',
  } satisfies Record<KeyPart, string>,
  hints: {
    signing:
      'Create them here, or choose the files you have: server.crt and server.key, or one .p12 file with both.',
    tls: 'The certificate that was uploaded for your app, with its key: two files, or one .p12 file with both.',
  } satisfies Record<KeyUse, string>,
  chosen: (name: string) => `Chosen: ${name}`,
  made: (until: string) => `Created here. The certificate is valid until ${until}.`,
  create: 'Create key and certificate',
  passphrase: 'Passphrase',
  passphraseHint: 'Only where the file is locked with one.',
  userName: 'Sprinklr user name',
  userNameHint:
    'The name that user signs in to Sprinklr with. The tokens may do what this user may.',
  appId: 'App id',
  appIdHint:
    'Only if your certificate is registered already. Leave it empty otherwise: you sign in once, and the wallet registers the certificate.',
  replaces:
    'After you have signed in, the wallet registers the certificate and gets a token for it. The sign-in’s own token is replaced by that.',
  replacesOwn:
    'A token you have already does as well as a sign-in: its user needs the right to register certificates.',
  mutualTls: 'This app demands mutual TLS',
  mutualTlsHint:
    'Only where “Enable Mutual TLS Authentication” is ticked for the app: every request of the wallet then shows your certificate.',
  mutualTlsFact: 'Mutual TLS',
  mutualTlsUntil: (until: string) => `With a certificate that is valid until ${until}`,
  card: {
    title: 'Certificate',
    user: 'Sprinklr user name',
    appId: 'App id',
    ends: 'Counts until',
    ended: (at: string) => `Ended ${at}`,
    unregistered:
      'It is not registered with the provider yet. Until then this profile keeps the token it has.',
    register: 'Register certificate',
    renew: 'New certificate',
    renewHint:
      'Key and certificate are made anew and registered in place of the old ones. You get a new token, and copies of the present one stop working.',
    endedHint: 'Sign in again: the wallet makes a new key and certificate and registers them.',
  },
} as const
