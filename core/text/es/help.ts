import type { Text } from '#core/text/text'

/** The way to the user guide, in Spanish. */
export const help: Text['help'] = {
  title: 'Ayuda',
  open: 'Ayuda',
  meaning: 'Una página para cada cosa que quiera hacer. Está en inglés y no necesita red.',
}
