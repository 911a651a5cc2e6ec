import type { Text } from '#core/text/text'

/** The wizard’s third step with a token that exists already, in German. */
export const ownTokens: Pick<Text['wizard'], 'foundToken' | 'ownToken'> = {
  foundToken: {
    title: 'Für diese Schlüssel gibt es schon ein Token',
    until: (until) => `Es funktioniert bis ${until}.`,
    ended: (at) =>
      `Es ist am ${at} abgelaufen. Es kann gespeichert werden, aber eine Anmeldung ist besser.`,
    untilUnknown: 'Sein Ende ist nicht bekannt.',
    meaning:
      'Wenn Sie es verwenden, fragt das Wallet den Anbieter, ob es funktioniert, und speichert es dann. Eine Anmeldung holt ein anderes, und dieses funktioniert danach vielleicht nicht mehr.',
    trying: 'Es wird geprüft, ob dieses Token funktioniert',
    use: 'Dieses Token verwenden',
    useAnyway: 'Trotzdem speichern',
  },
  ownToken: {
    open: 'Ich habe schon ein Token',
    meaning:
      'Für ein Token, das mit diesen Schlüsseln anderswo erstellt wurde, zum Beispiel in Sprinklrs Developer Tools, die es einmal anzeigen. Das Wallet fragt den Anbieter, ob es funktioniert, und speichert es dann.',
    access: 'Access-Token',
    accessMissing: 'Geben Sie das Access-Token ein.',
    accessHint: 'Oder die ganze Antwort, in der es steht, von { bis }.',
    refresh: 'Refresh-Token',
    refreshHint: 'Falls Sie eines haben: Ohne es kann niemand ohne Anmeldung erneuern.',
    expires: 'Läuft ab',
    expiresHint:
      'Zum Beispiel 2030-04-01 14:30, als UTC verstanden. Lassen Sie das Feld leer, wenn Sie es nicht wissen.',
  },
}
