/** Sentences of the practice pages, in English. The brand names and codes of the protocol stay as they are. */
export const practice = {
  language: 'en',
  mark: 'Practice',
  banner: 'Practice: a simulation on this computer. Nothing you do here reaches Sprinklr.',
  title: (page: string) => `${page} · Practice`,
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  exampleDescription:
    'The example app of Token Wallet. It reads reports and dashboards, so that you can learn how a token is obtained.',
  strangerTitle: 'Sign in to this network',

  consent: {
    heading: 'Allow access?',
    appSays: 'What the app says about itself',
    noDescription: 'This app was registered without a description.',
    what: 'The app above asks for access to your Practice account. After you allow it, you sign in and choose the workspaces it may see.',
    allow: 'Allow',
    deny: 'Don’t allow',
    rehearse: 'Rehearse a problem',
    rehearseWhat:
      'Choose what goes wrong, then press Allow: you see what the wallet says and what helps.',
    rehearsals: {
      none: 'Nothing goes wrong',
      denial: 'You do not allow the access',
      'expired-code': 'The code is older than ten minutes',
      'state-null': 'The mark that ties the answer to this sign-in is “null”',
      'state-missing': 'The mark that ties the answer to this sign-in is missing',
      'state-wrong': 'The mark is another sign-in’s',
      'wrong-environment': 'The key belongs to another environment',
      'developer-inactive': 'The key is not active yet (“Developer Inactive”)',
      'over-rate': 'Too many calls',
      'server-error': 'The server has trouble',
      html: 'A network’s sign-in page answers instead',
      'cut-answer': 'The connection breaks before the answer',
    },
  },

  login: {
    heading: 'Sign in to the platform',
    what: 'On the real platform you use your Sprinklr account here, not the account of the developer portal.',
    user: 'User name',
    userHint: 'Any name works here. The token will belong to it.',
    password: 'Password',
    passwordHint:
      'Any password works here. It is neither checked nor kept, so leave your real one out.',
    submit: 'Sign in',
  },

  company: {
    heading: 'Sign in at your company',
    what: (domain: string) =>
      `You asked for the sign-in of ${domain}. It opens in a window of its own, as company sign-ins do, and the rest goes on there.`,
    open: 'Open the company’s sign-in',
    loginHeading: 'Company sign-in',
    loginWhat: (domain: string) => `This page stands for the sign-in of ${domain}.`,
  },

  secondFactor: {
    heading: 'Confirm it is you',
    what: 'The real platform mails you a code. Here is the one it would have sent:',
    mailed: 'Code in the mail',
    digits: 'Code',
    submit: 'Confirm',
  },

  workspaces: {
    heading: 'Choose workspaces',
    what: 'The token will reach the workspaces you tick, and no others.',
    legend: 'Workspaces to be given access',
    submit: 'Give access',
  },

  posting: {
    heading: 'Back to the app',
    what: 'This provider brings its answer in a form. Send it to finish.',
    submit: 'Finish',
  },

  problems: {
    'user-name-missing': 'Enter a user name; any name works.',
    'digits-wrong': 'That is not the code in the mail. It has six digits.',
    'workspace-missing': 'Tick at least one workspace.',
  },

  over: {
    heading: 'This sign-in is over',
    what: 'It was finished, refused, or started before the app was restarted. Start it again in Token Wallet.',
  },

  refusals: {
    'callback-mismatch':
      'The Callback URL of this request differs from the registered one. They must be equal to the letter.',
    'wrong-environment': 'The API key of this request belongs to another environment.',
    'developer-inactive':
      'The API key of this request is unknown here or switched off. The example key of Practice works.',
    'over-rate': 'This API key was used too often. Wait a little, then try again.',
    'server-error': 'The simulation was told to have trouble here.',
    'bad-request': 'This request names a value twice or leaves one out.',
    'not-found': 'There is no page at this address.',
  },
} as const
