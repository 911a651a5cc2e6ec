import type { Text } from '#core/text/text'

/** Sentences in files, in German, within the characters that every reader of them takes: hence without umlauts. */
export const exportFiles: Text['exportFiles'] = {
  saveTitle: 'Token-Datei speichern',
  folderTitle: 'Ordner für die Token-Dateien',
  practiceToken: 'Uebungs-Token: Es funktioniert nur mit der Uebungsumgebung von Token Wallet.',
  worksUntil: (end) => `Das Access-Token funktioniert bis ${end} UTC.`,
  callsBegin: (address) => `Aufrufe beginnen mit ${address}`,
  otherHost: (client, profile) =>
    `SprinklrClient ruft ${client} auf; dieses Token geht zu ${profile}.`,
  callbackLeftOut: (name) =>
    `${name} ist ausgelassen: Die Callback URL enthaelt Zeichen, die manche Leser dieser Datei aendern.`,
  whoseToken: 'Wessen Token ist das',
  firstRequest: 'Eine Anfrage mit diesem Token',
}
