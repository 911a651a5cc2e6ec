import type { Text } from '#core/text/text'

/** What a browser shows where the wallet listens at a Callback URL on this computer, in German. */
export const callbackPage: Text['callbackPage'] = {
  title: 'Token Wallet',
  taken: {
    heading: 'Das Wallet hat die Antwort',
    sentence: 'Sie können dieses Fenster schließen und zu Token Wallet zurückkehren.',
  },
  asked: {
    heading: 'Token Wallet hat eine Frage zu dieser Antwort',
    sentence:
      'Sie können dieses Fenster schließen. Kehren Sie zu Token Wallet zurück und sagen Sie, ob sie von Ihnen ist.',
  },
  empty: {
    heading: 'Auf dieser Seite kam keine Antwort an',
    sentence:
      'Die Anmeldung ist noch offen. Kehren Sie zu Token Wallet zurück: Dort können Sie den Link kopieren und noch einmal öffnen.',
  },
}
