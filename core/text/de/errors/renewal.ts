import type { FailureTable } from '#core/text/failure'

const kept =
  'Im Wallet wurde nichts gelöscht; das letzte Token funktioniert vielleicht noch bis zu seinem Ende.'

/** Why a refresh token works no more, as far as the wallet can know, in German. */
export const renewalFailures = {
  'refresh-lost': () => ({
    what: 'Die Antwort auf eine Erneuerung ging verloren, und mit ihr das neue Token.',
    why: 'Der Anbieter hat das Refresh-Token ersetzt, aber seine Antwort kam nie an: In diesem Augenblick brach die Verbindung ab, oder die App wurde beendet.',
    next: `Melden Sie sich erneut an, um ein neues Paar zu bekommen. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-handed-out': () => ({
    what: 'Das Refresh-Token wurde anderswo verwendet.',
    why: 'Es wurde aus diesem Wallet exportiert und gilt einmal: Das Tool, das es hat, hat höchstwahrscheinlich damit erneuert.',
    next: `Verwenden Sie das Token dieses Tools, oder melden Sie sich erneut an, um hier zu erneuern. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-overtaken': ({ newHolderName }) => ({
    what: 'Ein neueres Token mit demselben API-Schlüssel hat dieses ersetzt.',
    why:
      newHolderName === undefined
        ? 'Der Anbieter lässt je Schlüssel vielleicht nur ein Paar gelten, und ein anderes Profil dieses Wallets hat seither eines bekommen.'
        : `Der Anbieter lässt je Schlüssel vielleicht nur ein Paar gelten, und „${newHolderName}“ in diesem Wallet hat seither eines bekommen.`,
    next: `Melden Sie sich erneut an, oder geben Sie jedem Profil einen eigenen API-Schlüssel. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-revoked': () => ({
    what: 'Der Anbieter sagt, dass dieser Zugriff zurückgenommen wurde.',
    why: 'Eine Administration hat ihn widerrufen oder die zugehörige Person oder App gesperrt.',
    next: `Fragen Sie Ihre Administration und melden Sie sich dann erneut an. ${kept}`,
    action: 'sign-in-again',
  }),
  'password-changed': () => ({
    what: 'Der Anbieter sagt, dass sich das Passwort der Person geändert hat.',
    why: 'Token gelten nur so lange wie das Passwort, mit dem sie erstellt wurden.',
    next: `Melden Sie sich mit dem neuen Passwort erneut an. Ein Konto nur für diesen Zweck (Dienstkonto) erspart Ihnen das. ${kept}`,
    action: 'sign-in-again',
  }),
} as const satisfies FailureTable
