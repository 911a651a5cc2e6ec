import { list } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** Words every screen of the window uses, in Spanish. */
export const app: Text['app'] = {
  name: 'Token Wallet',
  opening: 'Abriendo el monedero…',
  back: 'Atrás',
  cancel: 'Cancelar',
  close: 'Cerrar',
  save: 'Guardar',
  dismiss: 'Ocultar',
  undo: 'Deshacer',
  practice: 'Práctica',
  sandbox: 'Sandbox',
  production: 'Producción',
  practiceNote: 'Práctica: una simulación en este equipo. Nada de lo que hay aquí es real.',
  kept: 'se conserva',
  change: 'Cambiar',
  changeOf: (label) => `Cambiar: ${label}`,
  showOf: (label) => `Mostrar: ${label}`,
  hideOf: (label) => `Ocultar: ${label}`,
  endsIn: (hint) => (hint.length > 1 ? `termina en “${hint.slice(1)}”` : hint),
  profileName: 'Nombre del perfil',
  client: 'Cliente',
  clientHint: 'De quién son los datos. Puede buscar por este nombre.',
  nameMissing: 'Escriba un nombre.',
  list,
  stage: '¿Producción o sandbox?',
  stageHint: 'Ni la dirección ni la clave lo revelan; solo usted puede decirlo.',
}
