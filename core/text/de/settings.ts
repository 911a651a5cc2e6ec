import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

const size = (bytes: number): string => {
  const [kilo, mega] = [1_000, 1_000_000]
  if (bytes >= mega) return `${number(Math.round((bytes / mega) * 10) / 10)} MB`
  return `${Math.max(1, Math.round(bytes / kilo))} kB`
}

/** The page of settings, in German. */
export const settings: Text['settings'] = {
  navigation: 'Bereiche der Einstellungen',
  command: (section) => `Einstellungen: ${section}`,
  sections: {
    security: 'Sicherheit',
    renewal: 'Erneuerung',
    notices: 'Hinweise',
    network: 'Netzwerk',
    storage: 'Speicherort',
    appearance: 'Darstellung',
    tools: 'Tools',
    about: 'Über die App',
    removal: 'Alles entfernen',
  },
  security: { opens: 'Was das Wallet öffnet' },
  renewal: {
    title: 'Wie Token gültig bleiben',
    meaning:
      'Für jedes Profil legen Sie fest, wie sein Token gültig gehalten wird: automatisch, nach Rückfrage oder gar nicht. Ändern können Sie das auf der Seite des Profils unter „Gültig halten“.',
    automatically:
      'Automatisch: Das Wallet erneuert, wenn etwas mehr als die Hälfte der Laufzeit vorbei ist, und bei Laufzeiten ab sechs Tagen spätestens 3 Tage vor dem Ende. So beginnen Token, die hier geholt wurden.',
    copies: (noticeHours, renewHours) =>
      `Sind Kopien des Tokens unterwegs, in einer Datei oder einem anderen Tool, würden sie nicht mehr funktionieren. Deshalb werden Sie ${noticeHours} Stunden vor dem Ende informiert, und ${renewHours} Stunden davor wird erneuert, wenn Sie nicht widersprechen. Bei Laufzeiten unter sechs Tagen gelten dieselben Verhältnisse.`,
    askMe:
      'Nach Rückfrage: Sie werden informiert, und von selbst geschieht nichts. So beginnen eingefügte und importierte Token.',
    off: 'Aus: Das Wallet erneuert dieses Token nie von selbst.',
    unknown:
      'Ein Token, dessen Ende unbekannt ist, wird nie nach Zeitplan erneuert. Token, für die es niemanden braucht, etwa die von Cedato, werden neu geholt, wenn sie verwendet werden.',
    count: (count) =>
      `Derzeit: ${count.automatically} automatisch, ${count.asking} nach Rückfrage, ${count.off} gar nicht.`,
  },
  notices: {
    title: 'Worüber Sie informiert werden',
    meaning:
      'Hinweise stehen über den Profilen. Sie kommen, wenn ein Token bald abläuft, eine Erneuerung fehlgeschlagen ist oder bevorsteht, ein anderes Tool erneuert hat oder ein Profil eine erneute Anmeldung braucht.',
    thresholds:
      'Das Ende eines Tokens wird 7 Tage, 1 Tag und 1 Stunde vorher zum Hinweis, aber erst in der zweiten Hälfte seiner Laufzeit. Zertifikate werden 30 Tage vor ihrem Ende zum Hinweis und sind in den letzten 7 Tagen dringend.',
    system: 'Dringende Hinweise als Benachrichtigungen des Systems anzeigen',
    systemMeaning:
      'Sie erscheinen, während die App offen ist, jede einmal, und nennen höchstens Namen von Profilen. Auch ohne sie stehen die Hinweise über Ihren Profilen.',
  },
  network: {
    title: 'Wie die App ins Internet kommt',
    proxy:
      'Die App verwendet die Proxy-Einstellungen Ihres Systems, auch wenn sie aus einem Skript Ihrer Firma stammen. Fragt ein Proxy nach einem Passwort, werden Sie bei der Anmeldung danach gefragt; es wird behalten, bis Sie die App beenden.',
    certificates:
      'Sie vertraut den Zertifikaten, denen Ihr System vertraut, also auch denen, die Ihre Firma hinzugefügt hat. Ein nicht vertrauenswürdiges Zertifikat wird nie angenommen, und es lässt sich auch nicht von Hand zulassen.',
    nothing: 'Hier gibt es nichts einzustellen: Was Sie in Ihrem System ändern, gilt für die App.',
  },
  hosts: {
    title: 'Kontaktierte Hosts',
    meaning:
      'Jeder Host, den diese App auf diesem Computer kontaktiert hat oder kontaktieren wollte: ihre eigenen Anfragen und alles, was Anmeldeseiten im Fenster der App laden. Gespeichert werden nur Namen und Zeiten, auf diesem Computer.',
    without:
      'Nicht in der Liste: der Proxy Ihrer Firma, falls einer dazwischen ist, und was Ihr eigener Browser öffnet.',
    none: 'Noch wurde kein Host kontaktiert.',
    table: 'Kontaktierte Hosts',
    columns: {
      host: 'Host',
      purposes: 'Wofür',
      count: 'Wie oft',
      firstAt: 'Zuerst',
      lastAt: 'Zuletzt',
    },
    own: 'dieser Computer',
    purposes: {
      'sign-in-page': 'Anmeldeseiten',
      'sign-in': 'Anmeldung',
      'token-request': 'Token holen',
      renewal: 'Erneuerung',
      check: 'Prüfungen',
      other: 'Andere Anfragen',
    },
    clear: 'Liste leeren',
    cleared: 'Die Liste ist jetzt leer. Sie füllt sich wieder, sobald die App Hosts kontaktiert.',
    reload: 'Noch einmal nachsehen',
    most: (count) => `Die Liste behält die ${number(count)} zuletzt kontaktierten Hosts.`,
  },
  storage: {
    title: 'Wo das Wallet liegt',
    folder: 'Der Ordner der App',
    wallet: 'Der Ordner dieses Wallets darin',
    walletSize: 'Dieses Wallet belegt',
    folderSize: 'Der ganze Ordner belegt',
    show: 'Im Ordner anzeigen',
    opens: 'Was es öffnet',
    ways: {
      keyring: 'der Schlüsselbund dieses Computers',
      passphrase: 'Ihre Passphrase',
      recoveryCode: 'Ihr Wiederherstellungscode',
    },
    noWay: 'nichts: Es liegt nur im Arbeitsspeicher',
    size,
    backups: {
      title: 'Sicherungen',
      meaning:
        'Einmal am Tag, wenn etwas gespeichert wird, legt das Wallet eine verschlüsselte Kopie von sich an und behält die der letzten sieben Tage, an denen es welche gab. Wird die Datei des Wallets einmal beschädigt, ergänzt das Wallet daraus beim nächsten Start von selbst, was fehlt.',
      none: 'Es gibt noch keine Sicherung: Die erste entsteht, wenn etwas gespeichert wird.',
      list: 'Sicherungen',
      one: (savedAt, bytes) => `${savedAt}, ${bytes}`,
    },
  },
  appearance: {
    title: 'Wie die App aussieht',
    theme: 'Farbschema',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    size: 'Textgröße',
    sizeMeaning:
      'Alles wächst mit. Die Tasten Strg + und Strg − tun dasselbe, und Strg 0 stellt die übliche Größe wieder her.',
    percent: (percent) => `${percent} %`,
    motion:
      'Wünscht Ihr System weniger Bewegung, bewegt sich in der App nichts. Wünscht es mehr Kontrast, treten Linien und Markierungen deutlicher hervor.',
  },
  about: {
    title: 'Versionen',
    app: 'Token Wallet',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Betriebssystem',
    dataFormat: 'Format der Wallet-Dateien',
    copy: 'Versionen kopieren',
    line: (name, value) => `${name}: ${value}`,
    licences: 'Lizenzen',
    licencesMeaning:
      'Woraus diese App besteht und zu welchen Bedingungen. Electron bringt Chromium und dessen Lizenzen mit.',
    showLicences: (count) =>
      plural(count, { one: '1 Paket anzeigen', other: `${number(count)} Pakete anzeigen` }),
    licence: (version, licence) => `${version}, ${licence}`,
    noText: 'Das Paket bringt keinen eigenen Text mit.',
  },
}
