import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'

const inOne =
  'one file with both (.p12 or .pfx), or two: the key (server.key) and its certificate (server.crt)'

const unsuitable: Readonly<Record<string, { readonly why: string; readonly next: string }>> = {
  'public-key': {
    why: 'It holds a public key: the half that is given away.',
    next: `Choose the private key it was made from, and its certificate: ${inOne}.`,
  },
  request: {
    why: 'It holds a request for a certificate, not the certificate.',
    next: 'Choose the certificate that came back when the request was sent in.',
  },
  'ssh-key': {
    why: 'It holds a key of SSH, in a form that certificates do not use.',
    next: `Choose the key that your certificate was made with: ${inOne}.`,
  },
  'java-keystore': {
    why: 'It is a keystore of Java (.jks), which Token Wallet does not read.',
    next: 'Turn it into a .p12 file first: keytool -importkeystore -srckeystore your.jks -destkeystore your.p12 -deststoretype pkcs12',
  },
  'certificate-list': {
    why: 'It is a list of certificates (.p7b), in a form that Token Wallet does not read.',
    next: 'Turn it into a .crt file first: openssl pkcs7 -print_certs -in your.p7b -out your.crt',
  },
  'several-keys': {
    why: 'More than one private key was found, each with its certificate.',
    next: 'Choose files with the one pair you want to use.',
  },
  'too-large': {
    why: 'It is larger than any key or certificate.',
    next: `Check that it is the right file: ${inOne}.`,
  },
  unreadable: {
    why: 'This computer does not let it be read.',
    next: 'Check that it is an ordinary file and that you may open it.',
  },
  damaged: {
    why: 'It begins as a key or certificate, and then cannot be read: it may have been cut short when it was copied.',
    next: 'Get the file once more from where it was made.',
  },
}

const unknownFile = {
  why: 'Nothing in it is a private key or a certificate.',
  next: `Check that it is the right file: ${inOne}.`,
}

function keyWhy({ kind, bits }: ErrorFacts): string {
  if (bits !== undefined)
    return `It is an RSA key of ${bits} bits; 2048 is the least that is accepted.`
  return `It is a key of the kind “${String(kind)}”, which does not work here.`
}

/** Private keys and certificates: their files, and what servers say to them. */
export const certificateFailures = {
  'key-file-unsuitable': ({ kind }) => ({
    what: 'A chosen file cannot be used.',
    ...(unsuitable[String(kind)] ?? unknownFile),
    action: 'dismiss',
  }),
  'private-key-missing': () => ({
    what: 'The private key is missing.',
    why: 'The chosen files hold a certificate only. It says who you are; the private key proves it.',
    next: 'Choose the key too, often named server.key, or a .p12 or .pfx file, which has both.',
    action: 'dismiss',
  }),
  'private-key-unsuitable': (facts) => ({
    what: 'The private key cannot be used for this.',
    why: keyWhy(facts),
    next: 'Use an RSA key of 2048 bits or more, or have Token Wallet create key and certificate.',
    action: 'dismiss',
  }),
  'certificate-missing': () => ({
    what: 'The certificate is missing.',
    why: 'The chosen files hold a private key only. The certificate says whose it is.',
    next: 'Choose the certificate too, often named server.crt, or a .p12 or .pfx file, which has both.',
    action: 'dismiss',
  }),
  'certificate-not-chosen': ({ use }) => ({
    what: 'No certificate was chosen.',
    why:
      use === 'tls'
        ? 'With mutual TLS every request shows one, and proves it with its private key.'
        : 'Tokens for a certificate need one, and the private key it was made with.',
    next:
      use === 'tls'
        ? `Choose its files: ${inOne}.`
        : 'Choose its files, or press “Create key and certificate”.',
    action: 'dismiss',
    isPlain: true,
  }),
  'key-not-of-certificate': () => ({
    what: 'Private key and certificate do not belong together.',
    why: 'The certificate was made for another key.',
    next: 'Choose the two files that were made together.',
    action: 'dismiss',
  }),
  'key-passphrase-missing': () => ({
    what: 'The private key is locked with a passphrase.',
    why: 'Whoever made the file chose one, so that the file alone is worth nothing.',
    next: 'Enter the passphrase of the file.',
    action: 'dismiss',
  }),
  'key-passphrase-wrong': () => ({
    what: 'The passphrase does not open the private key.',
    why: 'It is another file’s passphrase or mistyped. A damaged file looks the same.',
    next: 'Type it once more, or ask whoever made the file.',
    action: 'dismiss',
  }),
  'key-protection-unknown': () => ({
    what: 'The private key is locked in a way that Token Wallet cannot open.',
    why: 'The program that made the file used a rare or very old protection.',
    next: 'Make a copy with a usual one: openssl pkcs8 -topk8 -v2 aes-256-cbc -in your.key -out new.key. Of a .p12 file: openssl pkcs12 -in your.p12 -out new.pem',
    action: 'dismiss',
  }),
  'certificate-ended': ({ day }) => ({
    what: 'The certificate has run out.',
    why: `It was valid until ${String(day)}. Servers refuse it since then.`,
    next: 'Use a newer one, or have Token Wallet create key and certificate. If it should still be valid, check this computer’s date.',
    action: 'dismiss',
  }),
  'certificate-not-begun': ({ day }) => ({
    what: 'The certificate is not valid yet.',
    why: `It counts from ${String(day)} on.`,
    next: 'Wait until then. If that day has come already, check this computer’s date.',
    action: 'dismiss',
  }),
  'user-name-missing': () => ({
    what: 'The Sprinklr user name is missing.',
    why: 'Tokens for a certificate act for one user, and the request names them.',
    next: 'Enter the name that user signs in to Sprinklr with.',
    action: 'dismiss',
  }),
  'certificate-token-refused': () => ({
    what: 'The provider gave no token for the certificate.',
    why: 'Another certificate may be registered for this app, the app id or the Sprinklr user name may be wrong, or that user may not make tokens. A computer clock that is off looks the same.',
    next: 'Check app id and user name with whoever set the app up. Signing in once registers the wallet’s certificate afresh.',
    action: 'edit-keys',
  }),
  'certificate-unregistered': () => ({
    what: 'The certificate is not registered with the provider yet.',
    why: 'That takes a token that works, and the profile has none now.',
    next: 'Sign in once: the wallet then registers the certificate and gets its first token.',
    action: 'sign-in-again',
  }),
  'certificate-refused': () => ({
    what: 'The server does not accept your certificate, so nothing was sent.',
    why: 'It may not know the certificate yet, or it has run out or was withdrawn. The server decides that.',
    next: 'Ask your Sprinklr contact whether this certificate was uploaded for your app.',
    action: 'try-again',
  }),
  'certificate-refused-late': () => ({
    what: 'The server does not accept your certificate.',
    why: 'It said so when the request was on its way already. It should not have acted on it, but nobody can be sure.',
    next: 'Ask your Sprinklr contact whether this certificate was uploaded for your app.',
    action: 'try-again',
  }),
  'proxy-unsupported': ({ kind }) => ({
    what: 'Your network’s proxy does not let a certificate of yours through here.',
    why: `It works in a way (${String(kind)}) that Token Wallet does not know together with certificates. Nothing was sent, and the proxy was not gone around.`,
    next: 'Ask your IT department for an HTTP proxy, with a password at most, or for a direct way to the provider’s address.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
