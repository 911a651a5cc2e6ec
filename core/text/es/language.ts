import type { Text } from '#core/text/text'

/** Which language the app speaks, in Spanish. The languages are called as their speakers call them. */
export const language: Text['language'] = {
  title: 'Idioma',
  label: 'Idioma de la aplicación',
  meaning:
    'Para esta ventana, la ventana de inicio de sesión, las notificaciones y la línea de comandos. Lo que leen los scripts sigue en inglés.',
  system: 'Como el sistema',
}
