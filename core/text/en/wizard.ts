import { findEnvironment } from '#core/text/en/find-environment'
import { ownTokens } from '#core/text/en/own-tokens'
import type { ErrorCode } from '#core/errors'
import type { AppWay, Service } from '#core/providers/provider'
import type { ProviderId } from '#core/providers/index'
import type { BrowserState } from '#core/sign-in-progress'

/** The four steps to a new profile, in English. */
export const wizard = {
  title: 'Add profile',
  steps: { environment: 'Environment', keys: 'Keys', 'sign-in': 'Sign in', done: 'Done' },
  stepsLabel: 'Steps',
  back: 'Back',
  continue: 'Continue',
  finish: 'Finish',
  close: 'Close',
  leave: {
    title: 'Leave without adding a profile?',
    sentence: 'What you entered here is forgotten.',
    stay: 'Stay here',
    leave: 'Leave',
  },
  environment: {
    heading: 'Where does the token come from?',
    provider: 'Provider',
    meanings: {
      sprinklr: 'Your company’s or your client’s Sprinklr',
      cedato: 'Video reports, now part of EX.CO',
      practice: 'A simulation on this computer, to learn without risk',
      'practice-cedato': 'A simulation on this computer, to learn without risk',
    } satisfies Partial<Record<ProviderId, string>> as Partial<Record<ProviderId, string>>,
    /** Of a provider nothing is said of above. */
    otherMeaning: (host: string) => `Tokens for ${host}`,
    toPractise: 'What to practise',
    label: 'Environment',
    hint: 'Choose one or type yours, for example prod2.',
    prodMeans: 'prod is the plain sprinklr.com: its addresses carry no environment.',
    practiceHint:
      'The example app lives in prod2. Any other shows what a wrong environment looks like.',
    howToFind: 'How do I find mine?',
    find: findEnvironment,
    advanced: 'Advanced',
    apiAddress: 'API address',
    apiAddressHint: 'The first is right for almost everyone; api2 is the older one.',
    domain: 'SSO domain',
    domainHint:
      'The host of your company’s own Sprinklr address, such as example.sprinklr.com. Leave it empty unless your sign-in needs it.',
    pkce: 'Send PKCE',
    pkceHint:
      'Extra protection: the sign-in’s answer is worth nothing to anybody but this wallet. Leave it on unless the provider’s page refuses it.',
    inAddress: 'Send token requests in the address',
    inAddressHint:
      'API secret and refresh token then stand in the web address of the request, where servers and company proxies may write them into their logs. Leave it off unless the provider refuses the usual way.',
  },
  keys: {
    heading: 'Which keys does your app have?',
    intros: {
      sprinklr:
        'You find them on your app’s page: at dev.sprinklr.com, or in Sprinklr under Developer Tools. No app yet? Ask whoever looks after Sprinklr at your company. If the e-mail that confirms a new app does not come, look among the spam for api@psprinklr.com.',
      cedato: 'You find them in Cedato under Network Settings, Platform API Key.',
      oauth: 'You find them where your app was registered.',
    } satisfies Record<Service, string>,
    way: 'How this app gets tokens',
    ways: {
      'authorization-code': 'Sign in',
      'client-credentials': 'Client credentials',
      certificate: 'Certificate',
    } satisfies Record<AppWay, string>,
    wayHints: {
      'authorization-code': 'Somebody signs in once; after that the wallet renews.',
      'client-credentials':
        'For apps with “Enable Client Credentials”: the keys are enough, and nobody signs in.',
      certificate:
        'Somebody signs in once and the wallet registers a certificate; after that nobody signs in.',
    } satisfies Record<AppWay, string>,
    choice: 'Keys',
    existing: 'Use keys already in the wallet',
    existingLabel: 'Keys in the wallet',
    existingMissing: 'Choose one of the keys.',
    existingName: (hint: string, environment: string) =>
      ['Key', hint, environment].filter((part) => part !== '').join(' · '),
    usedBy: (names: string) => `Used by ${names}`,
    usedByNone: 'Not used by a profile now',
    otherEnvironment: (environment: string) =>
      `This key belongs to ${environment}, so the profile will be for ${environment} too.`,
    words: {
      sprinklr: {
        key: 'API key',
        secret: 'API secret',
        newKey: 'New API key',
        keyMissing: 'Enter the API key.',
        secretMissing: 'Enter the API secret.',
      },
      cedato: {
        key: 'Client ID',
        secret: 'Client secret',
        newKey: 'New client ID',
        keyMissing: 'Enter the client ID.',
        secretMissing: 'Enter the client secret.',
      },
      oauth: {
        key: 'Client ID',
        secret: 'Client secret',
        newKey: 'New client ID',
        keyMissing: 'Enter the client ID.',
        secretMissing: 'Enter the client secret.',
      },
    } satisfies Record<Service, Readonly<Record<string, string>>>,
    callback: 'Callback URL',
    callbackHint:
      'Where the provider sends you after the sign-in. Copy it from your app’s page; it must be equal to the letter: http or https, www, a slash at the end.',
    keyHas: (length: number, usual: number) =>
      `${length} characters; an API key usually has ${usual}. Worth a second look.`,
    secretHas: (length: number, usual: number) =>
      `${length} characters; an API secret usually has ${usual}. Worth a second look.`,
    blankInside: 'There is a space inside. Was more than the value copied?',
    anAddress: 'That is an address. The value is a row of letters and digits.',
    taken: {
      apiKey: 'API key',
      apiSecret: 'API secret',
      redirectUri: 'Callback URL',
    },
    takenFrom: (fields: string) => `Found in what you pasted and filled in: ${fields}.`,
    swapped: 'These two look swapped: the longer one is usually the secret.',
    swap: 'Swap them',
    example: 'Use the example app',
    exampleMeaning: 'Practice brings an app of its own. Its keys can be filled in.',
    kept: (hint: string) => `kept (${hint})`,
    sharedTitle: 'This API key is used by other profiles',
  },
  signIn: {
    heading: 'Sign in',
    button: (provider: string) => `Sign in to ${provider}`,
    intro: (provider: string) =>
      `A window opens with ${provider}’s own page. Sign in there as the user whose data the token should reach. The wallet takes the answer before it leaves this computer and closes the window.`,
    practiceIntro:
      'A window opens with a practice page. Any user name and password work there, and the page tells you the code it asks for. The wallet takes the answer and closes the window.',
    summaryEnvironment: 'Environment',
    summaryCallback: 'Callback URL',
    waiting: 'Waiting for you in the sign-in window',
    waitingHint: 'Take the time you need. If you close that window, this sign-in ends.',
    /** In the wizard, where something was entered. */
    enteredStays: 'What you entered in the wallet stays.',
    visited:
      'The Callback URL was opened without an answer. The sign-in is still open: go on in its window.',
    stay: 'Stay signed in',
    stayHint:
      'The sign-in page’s cookies stay on this computer, for this profile alone, so that the next sign-in may need no password. Some of them end when you quit the wallet.',
    useBrowser: 'Use my browser',
    browser: {
      'not-asked': 'Waiting for the address you were sent to',
      opening: 'Opening your browser',
      open: 'Waiting for you in your browser',
      failed: 'Your browser could not be opened',
    } satisfies Record<BrowserState, string>,
    browserFailedHint: 'Copy the link and open it in any browser.',
    browserSteps: 'What to do now',
    browserSignIn: 'Sign in there.',
    browserEnds: 'At the end the browser’s address begins with your Callback URL:',
    browserPage: 'The page itself may be empty or an error; that does no harm.',
    browserPaste: 'Copy the whole address and paste it below.',
    address: 'Address or code',
    addressHint:
      'The address works once, within ten minutes. Paste all of it: the wallet can then tell that it belongs to this sign-in.',
    addressMissing: 'Paste the address first.',
    notACode:
      'That is neither an address nor a code: there is a space in it. Copy the whole address from the browser’s address line.',
    continue: 'Continue',
    copyLink: 'Copy link',
    refused: {
      'address-foreign':
        'This is not the address the sign-in ends at: it has to begin with your Callback URL, to the letter. Go on in your browser until it shows that address.',
      'address-unanswered':
        'This address carries no answer yet. Sign in first; then the address has “code=” in it.',
      'state-wrong':
        'This address belongs to another sign-in. Copy the link of this one, sign in with it, and bring back the address it ends at.',
      'issuer-wrong':
        'This address carries an answer of another service. Copy the link of this sign-in, sign in with it, and bring back the address it ends at.',
      'redirect-malformed':
        'This address could not be read. Copy all of it once more from the browser’s address line.',
    } satisfies Partial<Record<ErrorCode, string>> as Partial<Record<ErrorCode, string>>,
    mark: {
      title: 'Is this answer yours?',
      what: 'It came back without the mark that ties it to this sign-in. Some services leave the mark out at times, Sprinklr among them. In theory a stranger’s page could also have slipped in an answer of its own; the profile would then hold a stranger’s token.',
      ask: 'If you have just finished signing in yourself, the answer is yours. If not, stop here.',
      remember: 'Once it has worked, the wallet does not ask again for this environment.',
      yes: 'Yes, I just signed in',
      no: 'No, stop',
    },
    fetching: 'Fetching your token',
    asking: 'Your token is here. Asking whose it is',
    opening: 'Opening the sign-in',
    cancel: 'Cancel sign-in',
    focus: 'Show sign-in window',
  },
  getToken: {
    heading: 'Get the token',
    button: 'Get token',
    intro: (provider: string) =>
      `The wallet asks ${provider} for a token with these keys. Nobody has to sign in.`,
    practiceIntro:
      'The wallet asks the practice environment for a token with these keys. Nobody has to sign in.',
    fetching: 'Asking for your token',
  },
  ...ownTokens,
  done: {
    heading: 'Your token is here',
    saved: 'It is already saved. Give the profile a name you will recognise.',
    inMemory: 'It is kept in memory until you quit. Give the profile a name you will recognise.',
    user: 'Belongs to',
    workspace: 'Workspace',
    customer: 'Customer',
    environment: 'Environment',
    works: 'Works until',
    worksUnknown: 'The provider did not say',
    notKnown: 'Not known yet. “Check now” on the profile’s page asks again.',
    copyToken: 'Copy token',
    export: 'Export…',
  },
} as const
