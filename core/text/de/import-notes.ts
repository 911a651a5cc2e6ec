import type { FoundField } from '#core/importers/found-profile'
import type { RefusedValue } from '#core/importers/note'
import type { Text } from '#core/text/text'

export const fieldWords: Readonly<Record<FoundField, string>> = {
  providerId: 'Der Anbieter',
  name: 'Der Name',
  client: 'Der Kunde',
  environment: 'Die Umgebung',
  apiAddress: 'Die API-Adresse',
  clientId: 'Der API-Schlüssel',
  clientSecret: 'Das API-Secret',
  redirectUri: 'Die Callback URL',
  accessToken: 'Das Access-Token',
  refreshToken: 'Das Refresh-Token',
  expiresAt: 'Das Ende des Tokens',
}

export const refusedReasons: Readonly<Record<RefusedValue, string>> = {
  'too-long': 'länger als jeder solche Wert',
  'line-break': 'geht über mehrere Zeilen',
  characters: 'enthält Zeichen, die nicht dazugehören können',
  placeholder: 'nur ein Platzhalter',
  environment: 'kein Name einer Umgebung',
  address: 'keine brauchbare Adresse',
  date: 'kein Datum, das sich eindeutig lesen lässt',
  'date-implausible': 'zu dieser Zeit läuft kein Token ab',
}

/** What is said of something odd in a text that was read, in German. */
export const importNotes: Omit<Text['imports']['notes'], 'title'> = {
  inLine: (line, sentence) => `Zeile ${line}: ${sentence}`,
  'value-refused': (field, reason) =>
    `${fieldWords[field]} wurde ausgelassen: ${refusedReasons[reason]}.`,
  differs: (field) =>
    `${fieldWords[field]} steht zweimal mit verschiedenen Werten da. Der erste gilt.`,
  'quotes-kept': (field) =>
    `${fieldWords[field]} steht in Anführungszeichen, die das Tool, das diese Datei liest, als Teil des Werts versteht. Auch das Wallet behält sie; funktioniert das Token nicht, bearbeiten Sie die Schlüssel.`,
  cleaned: (field) =>
    `${fieldWords[field]} wurde gekürzt, oder unsichtbare Zeichen wurden daraus entfernt.`,
  'zone-assumed': (field) =>
    `${fieldWords[field]} ist ohne Zeitzone angegeben und wurde als UTC verstanden.`,
  'blanks-around-name': (name) =>
    `Um „${name}“ stehen Leerzeichen. Das Python-Tool verstünde sie als Teil des Namens; hier zählen sie nicht.`,
  pickle: (name) =>
    `Der Wert von „${name}“ könnte in dem Python-Tool, das diese Datei liest, ein Programm ausführen. Hier ist er nur Text. Öffnen Sie diese Datei damit nur, wenn Sie wissen, woher sie kommt.`,
  repeated: (name) => `„${name}“ steht noch einmal mit einem anderen Wert da. Der letzte gilt.`,
  disabled: (name) => `„${name}“ ist im Text ausgeschaltet und wurde deshalb ausgelassen.`,
  'name-missing': 'Ein Wert steht ohne Namen da und wurde deshalb ausgelassen.',
  'row-uneven': 'Diese Zeile hat mehr Zellen als die erste. Was zu viel ist, wurde ausgelassen.',
  'quote-open':
    'Ein Anführungszeichen wird geöffnet und nie geschlossen, deshalb wurde dieser Wert ausgelassen.',
  'code-ignored':
    'Das ist die Adresse, an der eine Anmeldung endete. Der Code darin ist kein Token und wurde ausgelassen.',
  'too-deep':
    'Manche Werte sind tiefer verschachtelt als in jeder Form, die das Wallet kennt. Sie wurden ausgelassen.',
  'end-counted': (at) =>
    `Angegeben war nur, wie lange das Token funktioniert. Das wurde ab ${at} gezählt; es kann also früher ablaufen.`,
  'host-unknown': (host) =>
    `Die API-Adresse ${host} ist keine von Sprinklr oder Cedato. Wer sie betreibt, bekäme Schlüssel und Token.`,
  'more-notes': 'Es gab noch mehr dieser Art.',
}
