import type { Text } from '#core/text/text'

/** Which language the app speaks, in German. */
export const language: Text['language'] = {
  title: 'Sprache',
  label: 'Sprache der App',
  meaning:
    'Für dieses Fenster, das Anmeldefenster, Benachrichtigungen und die Befehlszeile. Was Skripte lesen, bleibt englisch.',
  system: 'Wie das System',
}
