import type { Text } from '#core/text/text'

/** The token passport: what a ticket may say of a token, in Spanish. */
export const passport: Text['passport'] = {
  title: 'Ficha del token (no contiene secretos)',
  labels: {
    provider: 'Proveedor',
    environment: 'Entorno',
    apiAddress: 'Dirección de API',
    key: 'Clave de API',
    user: 'Pertenece a',
    customer: 'Organización',
    workspace: 'Espacio de trabajo',
    obtained: 'Obtenido',
    worksUntil: 'Funciona hasta',
    renewedBy: 'Lo renueva',
    checked: 'Última comprobación',
    rate: 'Llamadas restantes',
  },
  checks: {
    works: (at) => `${at}, funciona`,
    refused: (at) => `${at}, no aceptado`,
    unanswered: (at) => `${at}, sin una respuesta que lo diga`,
  },
  line: (label, value) => `${label}: ${value}`,
  rate: (remaining, limit) => `${remaining} de ${limit}`,
  rateUntil: (rate, at) => `${rate}; vuelve a empezar de cero el ${at}`,
}
