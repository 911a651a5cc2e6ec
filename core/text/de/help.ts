import type { Text } from '#core/text/text'

/** The way to the user guide, in German. */
export const help: Text['help'] = {
  title: 'Hilfe',
  open: 'Hilfe',
  meaning:
    'Zu allem, was Sie vielleicht tun möchten, eine Seite. Sie ist auf Englisch geschrieben und braucht kein Netzwerk.',
}
