import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

const states: Text['board']['states'] = {
  valid: 'Funktioniert',
  expiring: 'Läuft bald ab',
  expired: 'Abgelaufen',
  refused: 'Vom Anbieter abgelehnt',
  'needs-sign-in': 'Anmeldung nötig',
  unknown: 'Ablauf unbekannt',
  'renewed-elsewhere': 'Anderswo erneuert',
}

const profiles = (count: number): string =>
  plural(count, { one: '1 Profil', other: `${number(count)} Profile` })

/** The list of profiles, in German. */
export const board: Text['board'] = {
  title: 'Profile',
  addProfile: 'Profil hinzufügen',
  openSignIn: 'Anmeldung öffnen',
  search: 'Profile suchen',
  searchHint: 'Nach Name, Kunde, Stichwort oder Umgebung suchen',
  noMatch: (query) => `Kein Profil passt zu „${query}“.`,
  clearSearch: 'Suche leeren',
  noneShown: 'Kein Profil entspricht dieser Auswahl.',
  showAll: 'Alle anzeigen',
  count: (shown, all) =>
    shown === all
      ? profiles(all)
      : `${number(shown)} von ${plural(all, { one: '1 Profil', other: `${number(all)} Profilen` })}`,
  attention: (count) =>
    plural(count, { one: '1 mit Handlungsbedarf', other: `${number(count)} mit Handlungsbedarf` }),
  order: 'Sortieren nach',
  orders: {
    attention: 'Handlungsbedarf',
    recent: 'Zuletzt verwendet',
    name: 'Name',
  },
  byClient: 'Nach Kunde gruppieren',
  client: (client, count) => `${client}: ${profiles(count)}`,
  worst: (group, state) => `${group} · ${states[state]}`,
  views: {
    label: 'Gespeicherte Ansichten',
    save: 'Diese Ansicht speichern …',
    edit: 'Gespeicherte Ansichten …',
    title: 'Gespeicherte Ansichten',
    meaning:
      'Eine Ansicht umfasst die jetzige Suche, das Stichwort, die Sortierung und die Gruppierung der Profile. Sie wird unter dem Namen, den Sie ihr geben, im Wallet gespeichert.',
    name: 'Name dieser Ansicht',
    nameMissing: 'Geben Sie einen Namen für diese Ansicht ein.',
    nameTaken: 'Eine andere Ansicht heißt schon so.',
    nameOf: (name) => `Name von ${name}`,
    rename: 'Umbenennen',
    renameOf: (name) => `${name} umbenennen`,
    delete: 'Löschen',
    deleteOf: (name) => `Ansicht ${name} löschen`,
    none: 'Noch ist keine Ansicht gespeichert.',
    show: (name) => `${name} anzeigen`,
  },
  noClient: 'Ohne Kunde',
  environment: (environment, count) => `${environment}: ${profiles(count)}`,
  noEnvironment: 'Ohne Umgebung',
  tag: 'Stichwort',
  anyTag: 'Alle Stichwörter',
  tags: 'Stichwörter',
  tagsHint:
    'Ihre eigenen Wörter, um es wiederzufinden. Schließen Sie jedes mit der Eingabetaste oder einem Komma ab.',
  pinned: 'Angeheftet',
  pin: 'Anheften',
  unpin: 'Lösen',
  empty: {
    title: 'Noch keine Profile',
    sentence:
      'Ein Profil holt ein Token für einen Kunden, zeigt, wie lange es funktioniert, und gibt es an das Tool weiter, das es braucht.',
    practice: 'Übungsumgebung ausprobieren',
    before: {
      title: 'Bevor Sie beginnen',
      points: [
        'Ihr Sprinklr-Administrator hat Ihrem Benutzer erlaubt, die API zu verwenden.',
        'Sie haben API-Schlüssel, API-Secret und Callback URL. Sie stehen auf der Seite Ihrer App, unter dev.sprinklr.com oder in Sprinklr unter Developer Tools.',
        'Der Schlüssel ist einige Minuten alt: Ein neuer funktioniert nicht sofort.',
        'Die Callback URL ist Zeichen für Zeichen die registrierte: http oder https, www, ein Schrägstrich am Ende.',
      ],
      more: 'So bekommen Sie Ihr erstes Token',
    },
  },
  states,
  place: (provider, environment) => `${provider} ${environment}`,
  about: (client, place) => `${client} · ${place}`,
  worksUntil: (until) => `Funktioniert bis ${until}`,
  endedAt: (at) => `Abgelaufen am ${at}`,
  endedAndAnew: (at) => `Abgelaufen am ${at}. Das nächste wird geholt, wenn Sie es verwenden.`,
  noneAndAnew: 'Noch kein Token. Es wird geholt, wenn Sie es verwenden.',
  untilAndLeft: (until, left) => `${until} · ${left}`,
  noTokenYet: 'Noch hat sich niemand angemeldet',
  tokenKept: 'Das letzte Token bleibt gespeichert',
  refusedAt: (at) => `Bei der Prüfung am ${at} abgelehnt`,
  shouldWorkUntil: (until) => `Es hätte bis ${until} funktionieren sollen`,
  unknownExpiry: 'Der Anbieter hat nicht gesagt, wann es abläuft',
  crossings: {
    valid: (name) => `${name} funktioniert wieder.`,
    expiring: (name) => `${name} läuft bald ab.`,
    expired: (name) => `${name} ist abgelaufen.`,
    refused: (name) => `Der Anbieter lehnt das Token von ${name} ab.`,
    'needs-sign-in': (name) => `${name} braucht eine Anmeldung.`,
    unknown: (name) => `Wann ${name} abläuft, ist nicht bekannt.`,
    'renewed-elsewhere': (name) => `${name} wird anderswo erneuert.`,
  },
  copyToken: 'Token kopieren',
  export: 'Exportieren …',
  renewNow: 'Jetzt erneuern',
  signInAgain: 'Erneut anmelden',
  moreActions: (name) => `Weitere Aktionen für ${name}`,
  details: 'Details',
  rename: 'Umbenennen …',
  duplicate: 'Duplizieren',
  delete: 'Löschen',
  copied: (seconds) => `Kopiert, wird nach ${seconds} s gelöscht`,
  deleted: (name) =>
    `„${name}“ liegt für 30 Tage im Papierkorb. Beim Anbieter wurde nichts geändert.`,
  busy: {
    'leave-to-other-tool': 'Wird gespeichert …',
    renew: 'Wird erneuert …',
    'renew-encoded-twice': 'Wird erneuert …',
    check: 'Wird geprüft …',
    'check-clock': 'Wird geprüft …',
    copy: 'Wird kopiert …',
    duplicate: 'Wird dupliziert …',
    remove: 'Wird gelöscht …',
    'register-certificate': 'Das Zertifikat wird registriert …',
    'renew-certificate': 'Ein neues Zertifikat wird erstellt und registriert …',
  },
  renameTitle: (name) => `${name} umbenennen`,
  confirm: {
    renewTitle: (name) => `${name} erneuern`,
    signInTitle: (name) => `Für ${name} erneut anmelden`,
    copiesStop: 'Das jetzige Token funktioniert dann nicht mehr, und ebenso diese Kopien davon:',
    chances: {
      'will-probably-stop':
        'Diese Profile verwenden denselben API-Schlüssel in derselben Umgebung. Ein Anbieter lässt je Schlüssel nur ein Token gelten, danach funktionieren sie also wahrscheinlich nicht mehr:',
      'may-stop':
        'Diese verwenden denselben API-Schlüssel in einer anderen Umgebung oder für ein anderes Kundenkonto, danach funktionieren sie also vielleicht nicht mehr:',
    },
    renewedElsewhere: (name) => `${name}, das ein anderes Tool erneuert`,
    alongWith: 'Und diese Kopien seines Tokens:',
    anybodyElse:
      'Ebenso bei allen anderen, die diesen Schlüssel verwenden: im Team an einem anderen Computer oder mit einem eigenen Tool.',
    sharedAdvice:
      'Ein Profil, das nicht mehr funktioniert, braucht eine erneute Anmeldung oder einen eigenen API-Schlüssel.',
    elsewhere:
      'Ein anderes Tool erneuert dieses Token. Erneuern Sie es hier, funktioniert das Refresh-Token dort nicht mehr.',
    elsewhereSignIn:
      'Ein anderes Tool erneuert dieses Token. Melden Sie sich hier an, funktionieren die Token dort nicht mehr.',
    leaveTitle: (name) => `${name} vom anderen Tool erneuern lassen`,
    leave: [
      'Dieses Wallet erneuert dann nicht mehr von selbst und zeigt „Anderswo erneuert“. Würde hier erneuert, funktionierte das andere Tool nicht mehr, deshalb warnt „Jetzt erneuern“ vorher.',
      'Das andere Tool braucht das Refresh-Token: Exportieren Sie es mit „Refresh-Token mitgeben“, falls noch nicht geschehen.',
      'Um das später zu ändern, melden Sie sich erneut an.',
    ],
    leaveIt: 'Dem anderen Tool überlassen',
    takeBackTitle: (name) => `${name} wieder hier erneuern`,
    takeBack:
      'Das Refresh-Token gilt einmal, und das andere Tool hat es vielleicht verbraucht. Deshalb ist eine erneute Anmeldung nötig: Dieses Wallet hat dann eigene Token und erneuert sie. Die des anderen Tools funktionieren danach vielleicht nicht mehr.',
    takeItBack: 'Wieder hier erneuern',
    renewAnyway: 'Trotzdem erneuern',
    signInAnyway: 'Trotzdem anmelden',
  },
}
