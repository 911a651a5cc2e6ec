/** What a browser shows where the wallet listens at a Callback URL on this computer, in English. */
export const callbackPage = {
  title: 'Token Wallet',
  taken: {
    heading: 'The wallet has the answer',
    sentence: 'You can close this window and go back to Token Wallet.',
  },
  asked: {
    heading: 'Token Wallet asks you about this answer',
    sentence: 'You can close this window. Go back to Token Wallet and say whether it is yours.',
  },
  empty: {
    heading: 'No answer came to this page',
    sentence:
      'The sign-in is still open. Go back to Token Wallet: there you can copy its link and open it once more.',
  },
} as const
