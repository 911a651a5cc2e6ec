import type { Text } from '#core/text/text'

/** What was asked and answered in this session, in Spanish. */
export const attempts: Text['attempts'] = {
  title: 'Solicitudes desde que se abrió la aplicación',
  hint: 'Qué se preguntó y qué se respondió, solo con dirección y ruta: no contiene claves, tokens ni códigos. Se olvida cuando usted sale.',
  none: 'No se ha preguntado nada para este perfil desde que se abrió la aplicación.',
  show: 'Mostrar solicitudes',
  copy: 'Copiar solicitudes',
  kinds: {
    'sign-in': 'Inicio de sesión',
    'token-request': 'Solicitud de un token',
    renewal: 'Renovación',
    check: 'Comprobación',
  },
  steps: {
    asked: (method, address) => `Pregunta: ${method} ${address}`,
    answered: (status) => `Respuesta: HTTP ${status}`,
    unanswered: (code) => `Sin respuesta: ${code}`,
    'page-opened': (address) => `Página de inicio de sesión abierta: ${address}`,
    'page-answered': (status) => `Respuesta de la página de inicio de sesión: HTTP ${status}`,
    'browser-opened': (address) => `Abierto en el navegador: ${address}`,
    'came-back': (address) => `Regreso a: ${address}`,
  },
  underWay: 'Todavía en curso',
  worked: 'Funcionó',
  failed: (code) => `Terminó con: ${code}`,
}
