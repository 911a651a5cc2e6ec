import type { Text } from '#core/text/text'

/** What keys do, in Spanish. */
export const shortcuts: Text['shortcuts'] = {
  title: 'Atajos de teclado',
  what: {
    palette: 'Buscar un comando',
    list: 'Mostrar esta lista',
    help: 'Abrir la ayuda',
    selectAll: 'Seleccionar todos los perfiles mostrados, mientras se seleccionan',
    endSelecting: 'Dejar de seleccionar',
    larger: 'Mostrar todo más grande',
    smaller: 'Mostrar todo más pequeño',
    usual: 'Mostrar todo en su tamaño habitual',
  },
  besides: 'Con Tab se llega a todo, Intro lo pulsa y Esc cierra lo que está abierto.',
  keys: { command: '⌘', control: 'Ctrl', escape: 'Esc', minus: '−' },
}
