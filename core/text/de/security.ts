import type { Text } from '#core/text/text'

/** What opens the wallet and how that is changed, in German. */
export const security: Text['security'] = {
  settings: 'Einstellungen',
  back: 'Zurück',
  title: 'Sicherheit',
  keyringMeans:
    'Der Schlüsselbund ist der Tresor Ihres Systems für Passwörter und Schlüssel: der Schlüsselbund von macOS, der Datenschutz (DPAPI) von Windows, GNOME Keyring oder KWallet unter Linux.',
  lock: 'Sperren',
  opens: {
    keyring:
      'Der Schlüsselbund dieses Computers öffnet das Wallet von selbst, wenn die App startet.',
    recovery:
      'Der Schlüsselbund dieses Computers öffnet das Wallet von selbst. Ihre Passphrase öffnet es, wenn der Schlüsselbund es nicht kann.',
    lock: 'Das Wallet fragt bei jedem Start und nach „Sperren“ nach Ihrer Passphrase; der Schlüsselbund öffnet es nicht. Solange es gesperrt ist, wird nichts erneuert.',
    withoutKeyring:
      'Der Schlüsselbund hat das Wallet diesmal nicht geöffnet. Beim nächsten Start wird es wieder versucht.',
    andCode: 'Auch der Wiederherstellungscode öffnet es.',
    memory: 'Das Wallet liegt nur im Arbeitsspeicher: Wenn Sie die App beenden, ist alles weg.',
    readOnly: 'Das Wallet ist nur zum Lesen offen, deshalb lässt sich hier nichts ändern.',
  },
  screenLock:
    'Eine Wiederherstellungs-Passphrase sperrt das Wallet nicht: Der Schlüsselbund öffnet es für alle, die Ihr Benutzerkonto verwenden. Sperren Sie den Bildschirm dieses Computers, wenn Sie weggehen.',
  passphrase: {
    title: 'Passphrase',
    set: 'Passphrase festlegen …',
    change: 'Passphrase ändern …',
    remove: 'Passphrase entfernen …',
    setTitle: 'Eine Passphrase festlegen',
    changeTitle: 'Die Passphrase ändern',
    kind: 'Wofür ist sie gedacht?',
    modes: {
      recovery: 'Wiederherstellungs-Passphrase',
      lock: 'Sperr-Passphrase',
    },
    meanings: {
      recovery:
        'Der Schlüsselbund öffnet das Wallet weiterhin von selbst. Die Passphrase ist für den Tag, an dem der Schlüsselbund verloren, zurückgesetzt oder ausgetauscht ist.',
      lock: 'Das Wallet fragt bei jedem Start und nach „Sperren“ nach der Passphrase; der Schlüsselbund kann es nicht mehr öffnen. Solange es gesperrt ist, wird nichts erneuert.',
    },
    save: 'Passphrase festlegen',
    turnInto: {
      recovery: 'Als Wiederherstellungs-Passphrase verwenden …',
      lock: 'Als Sperr-Passphrase verwenden …',
    },
    turnTitle: {
      recovery: 'Als Wiederherstellungs-Passphrase verwenden',
      lock: 'Als Sperr-Passphrase verwenden',
    },
    turnProof: 'Geben Sie die Passphrase ein, damit sicher ist, dass Sie sie kennen.',
    turn: 'Umstellen',
    removeTitle: 'Die Passphrase entfernen',
    removeMeaning: {
      withCode:
        'Von da an öffnet der Schlüsselbund dieses Computers das Wallet von selbst, und Ihr Wiederherstellungscode öffnet es, wenn der Schlüsselbund es nicht kann.',
      withoutCode:
        'Von da an öffnet nur der Schlüsselbund dieses Computers das Wallet. Geht er verloren, öffnet es nichts mehr.',
    },
    removeNow: 'Passphrase entfernen',
    forgotten:
      'Wenn Sie sie vergessen und keinen Wiederherstellungscode haben, kann niemand das Wallet öffnen.',
    inMemory:
      'Mit einer Passphrase wird alles, was hier ist, verschlüsselt auf diesem Computer gespeichert und bleibt, wenn Sie die App beenden.',
    without:
      'Ohne Passphrase und ohne Wiederherstellungscode sind mit dem Schlüsselbund auch die Token verloren.',
  },
  code: {
    title: 'Wiederherstellungscode',
    make: 'Wiederherstellungscode erstellen …',
    renew: 'Neuen Wiederherstellungscode erstellen …',
    remove: 'Wiederherstellungscode entfernen …',
    makeTitle: 'Ihr Wiederherstellungscode',
    none: 'Ein Code zum Aufschreiben. Er öffnet das Wallet, wenn der Schlüsselbund verloren oder die Passphrase vergessen ist.',
    there:
      'Sie haben einen Wiederherstellungscode. Er kann nicht noch einmal angezeigt werden. Haben Sie einen neuen erstellt, gilt der alte nicht mehr.',
    shownOnce:
      'Sie sehen ihn nur jetzt. Schreiben Sie ihn auf und bewahren Sie ihn getrennt von diesem Computer auf, oder in einem Passwortmanager, der sich ohne diesen Computer öffnen lässt.',
    shown: 'Der Wiederherstellungscode',
    typeBack: 'Geben Sie zur Prüfung den Code von Ihrer Notiz ein. Erst dann gilt der Code.',
    confirm: 'Bestätigen',
    stillOld: 'Bis dahin gilt der frühere Code weiter.',
    removeTitle: 'Den Wiederherstellungscode entfernen',
    removeMeaning: 'Der aufgeschriebene Code öffnet dann nichts mehr.',
    removeNow: 'Wiederherstellungscode entfernen',
  },
  others: {
    title: 'Andere Wallets',
    meaning: 'Wallets im Ordner dieser App, jedes mit eigenen Profilen und eigenem Schlüssel.',
    open: (name) => `„${name}“ öffnen`,
  },
}
