import type { Text } from '#core/text/text'

/** The question that goes with every refresh token that leaves, in Spanish. */
export const whoRenews: Text['whoRenews'] = {
  label: '¿Quién renueva desde ahora?',
  hint: 'Un token de renovación sirve una sola vez, así que solo uno de los dos puede renovar.',
  choices: { wallet: 'Este monedero', 'other-tool': 'La otra herramienta' },
  meanings: {
    wallet:
      'El archivo se mantiene al día: este monedero escribe en él cada token nuevo. La otra herramienta lee el archivo de nuevo y no debe renovar por su cuenta.',
    'other-tool':
      'Este monedero deja de renovar, y el perfil muestra “Se renueva en otro lugar”. Para volver atrás está “Retomar”: usted inicia sesión de nuevo.',
  },
  notKept: {
    template: 'No con una plantilla suya: su archivo no se mantiene al día.',
    form: 'No con campos que usted copia uno a uno: el próximo token no llegaría allí.',
  },
  unanswered: {
    missing: 'Elija quién renueva. Hasta entonces, el token de renovación se queda aquí.',
    copying:
      'Una copia no se mantiene al día: con el token de renovación dentro, solo puede renovar la otra herramienta. Elija “La otra herramienta” o guarde un archivo.',
  },
  goesOn: 'Este monedero sigue renovando y escribe en ese archivo cada token nuevo.',
}
