const noNames = 'API-Clients ersetzen {{ und das, was darauf folgt, durch einen anderen Wert'
const noBlankEnds = 'und Leerzeichen am Anfang und am Ende eines Werts gehen dort verloren'
const call =
  'Ein Aufruf enthält nur ASCII und eine Adresse ohne Pfad; Leerzeichen am Anfang und am Ende eines Werts gehen unterwegs verloren.'
const field = 'In ein Feld passt eine Zeile, ohne Leerzeichen am Anfang und am Ende.'

/** By the label of a form: why it cannot carry every value that could be typed on a keyboard, in German. */
export const formLimits: Readonly<Partial<Record<string, string>>> = {
  'Sprinklr.conf':
    'EasySettings entfernt Leerzeichen am Anfang und am Ende und verändert Datumsangaben, (es_nl) und alles, was Python gepackt haben könnte.',
  '.env':
    'Programme, die solche Dateien lesen, behandeln Anführungszeichen verschieden; deshalb passt nur hinein, was keine braucht: keine Leerzeichen, keine Anführungszeichen, nichts von # $ & ( ) ; < > \\ ` | und am Anfang kein ~ oder =.',
  '.env for shells':
    'Programme, die solche Dateien lesen, behandeln Anführungszeichen gleich, aber nicht $, mehrere Backslashes hintereinander oder einen am Ende, und nicht ein einfaches Anführungszeichen neben " ` oder \\.',
  'Windows command script':
    'In der Eingabeaufforderung kann ein " aus dem, was folgt, einen Befehl machen und ein ! eine Variable.',
  'Postman environment': `${noNames}, und manche tun es mit {% und {#.`,
  'Insomnia environment': `${noNames}, auch mit {% und {#.`,
  'Bruno environment': `${noNames}, ${noBlankEnds}.`,
  'VS Code REST Client': `${noNames}, und ein Leerzeichen am Ende geht dort verloren.`,
  'JetBrains HTTP client': `${noNames}.`,
  'curl command': call,
  'curl config file': call,
  'HTTP headers': call,
  'GitHub Actions secrets':
    'gh liest Werte zwischen Anführungszeichen: Ein Backslash am Ende oder ein einfaches Anführungszeichen neben " ` $ oder \\ käme verändert an.',
  'Treasure Data': field,
  Domo: field,
  Tray: field,
  'Qualtrics XM Discover': field,
}
