import type { Text } from '#core/text/text'

/** Signing in elsewhere than in the wallet's window, in German. */
export const surfaces: Text['surfaces'] = {
  paste: 'Adresse einfügen, bei der ich gelandet bin',
  useWindow: 'Fenster des Wallets verwenden',
  others: 'Andere Wege der Anmeldung',
  othersHint:
    'Funktioniert die Seite im Fenster des Wallets nicht, melden Sie sich in Ihrem eigenen Browser an. Es geht auch in jedem anderen: Fügen Sie dann die Adresse ein, bei der Sie landen.',
  waits:
    'Melden Sie sich dort an. Das Wallet selbst wartet an Ihrer Callback URL auf diesem Computer und nimmt die Antwort entgegen; Sie müssen nichts einfügen.',
  waitsFailed: 'Kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer.',
  ipv4Only:
    'Dieser Computer hat kein IPv6, deshalb wartet das Wallet nur an 127.0.0.1. Das schadet nicht.',
  notes: {
    'port-in-use':
      'Ein anderes Programm verwendet den Port Ihrer Callback URL schon, die Antwort geht also an dieses. Melden Sie sich trotzdem an und fügen Sie die Adresse ein, bei der Sie landen; oder schließen Sie das andere Programm und wählen Sie noch einmal „Meinen Browser verwenden“.',
    'port-not-allowed':
      'Dieser Computer lässt das Wallet nicht am Port Ihrer Callback URL warten; Ports unter 1024 sind oft reserviert. Melden Sie sich trotzdem an und fügen Sie die Adresse ein, bei der Sie landen.',
    'no-address':
      'Dieser Computer hat keine solche Adresse, deshalb kann das Wallet nicht an Ihrer Callback URL warten. Melden Sie sich trotzdem an und fügen Sie die Adresse ein, bei der Sie landen.',
    'waited-long':
      'Eine halbe Stunde lang kam nichts, deshalb wartet das Wallet nicht mehr an Ihrer Callback URL. Haben Sie sich inzwischen angemeldet, fügen Sie die Adresse ein, bei der Sie gelandet sind; oder wählen Sie „Meinen Browser verwenden“, um neu zu beginnen.',
  },
  anywhere:
    'Kopieren Sie den Link, öffnen Sie ihn in einem beliebigen Browser auf einem beliebigen Computer und melden Sie sich dort an.',
  codeAlone: {
    title: 'Stammt dieser Code aus dieser Anmeldung?',
    what: 'Ein Code allein trägt kein Kennzeichen, das ihn mit dieser Anmeldung verbindet. Hat ihn Ihnen eine andere Person gegeben, enthielte das Profil deren Token.',
    ask: 'Haben Sie sich gerade selbst angemeldet und ihn kopiert, ist er von Ihnen. Wenn nicht, brechen Sie hier ab.',
    yes: 'Ja, ich habe mich gerade angemeldet',
    no: 'Nein, abbrechen',
  },
  listener: {
    title: 'Ist diese Antwort von Ihnen?',
    what: 'Ihr Browser brachte eine Antwort ohne das Kennzeichen, das sie mit dieser Anmeldung verbindet. Manche Anbieter lassen es weg. Aber jede in Ihrem Browser offene Seite könnte eine eigene Antwort geschickt haben; das Profil enthielte dann ein fremdes Token.',
    ask: 'Haben Sie sich gerade selbst angemeldet, ist die Antwort von Ihnen. Wenn nicht, wartet das Wallet weiter auf die richtige.',
    yes: 'Ja, ich habe mich gerade angemeldet',
    no: 'Nein, weiter warten',
  },
}
