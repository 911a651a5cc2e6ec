import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

const count = (many: number, one: string, several: string): string =>
  plural(many, { one: `1 ${one}`, other: `${number(many)} ${several}` })

/** Everything that ends or is due, in Spanish: on the timeline, in tables, calendars and chats. */
export const ends: Text['ends'] = {
  kinds: {
    'access-token': 'Vence el token de acceso',
    renewal: 'El monedero renueva',
    certificate: 'Vence el certificado',
    'tls-certificate': 'Vence el certificado de TLS mutuo',
    password: 'Cambia la contraseña',
    reminder: 'Recordatorio',
  },
  names: {
    'access-token': (whose, when) => `${whose}: el token de acceso vence el ${when}`,
    renewal: (whose, when) => `${whose}: el monedero lo renueva el ${when}`,
    certificate: (whose, when) => `${whose}: el certificado vence el ${when}`,
    'tls-certificate': (whose, when) => `${whose}: el certificado de TLS mutuo vence el ${when}`,
    password: (whose, when, said) =>
      said === ''
        ? `${whose}: la contraseña cambia el ${when}`
        : `${whose}: la contraseña cambia el ${when}: ${said}`,
    reminder: (whose, when, said) => `${whose}: recordatorio para el ${when}: ${said}`,
  },
  titles: {
    'access-token': (whose) => `${whose}: vence el token de acceso`,
    renewal: (whose) => `${whose}: el monedero lo renueva`,
    certificate: (whose) => `${whose}: vence el certificado`,
    'tls-certificate': (whose) => `${whose}: vence el certificado de TLS mutuo`,
    password: (whose, said) =>
      said === '' ? `${whose}: cambia la contraseña` : `${whose}: cambia la contraseña: ${said}`,
    reminder: (whose, said) => `${whose}: ${said}`,
  },
  severities: {
    calm: 'No hay nada que hacer',
    later: 'Más adelante',
    soon: 'En los próximos 7 días',
    over: 'Pasado',
  },
  wholeWallet: 'Todo el monedero',
  calendar: {
    fileName: 'Vencimientos de Token Wallet.ics',
    name: 'Token Wallet',
    byItself:
      'El monedero lo renueva por sí solo mientras esté abierto. Este es el vencimiento a día de hoy.',
    elsewhere: 'Lo renueva otra herramienta. Este es el vencimiento a día de hoy.',
    toDo: 'Abra Token Wallet para ver qué se puede hacer.',
    client: (client) => `Cliente: ${client}`,
  },
  chat: {
    tokens: (many, list) =>
      `${count(many, 'token vence', 'tokens vencen')} en los próximos 7 días: ${list}.`,
    certificates: (many, list) =>
      `${count(many, 'certificado vence', 'certificados vencen')} en los próximos 7 días: ${list}.`,
    signIns: (many, list) =>
      `${count(many, 'perfil requiere', 'perfiles requieren')} iniciar sesión: ${list}.`,
    one: (name, day) => `${name} (${day})`,
    more: (many) => `${number(many)} más`,
    nothing: 'En los próximos 7 días no vence ningún token sin que se renueve.',
  },
  inventory: {
    fileName: 'Perfiles de Token Wallet.csv',
    columns: {
      profile: 'Perfil',
      client: 'Cliente',
      provider: 'Proveedor',
      environment: 'Entorno',
      stage: 'Producción o sandbox',
      state: 'Estado',
      until: 'Funciona hasta (UTC)',
      renewsAt: 'El monedero renueva (UTC)',
      certificate: 'Certificado hasta (UTC)',
      tlsCertificate: 'Certificado de TLS mutuo hasta (UTC)',
      reminder: 'Próximo recordatorio',
      holder: 'Quién renueva',
      user: 'Sesión iniciada como',
      tags: 'Etiquetas',
    },
    holders: { wallet: 'Este monedero', 'other-tool': 'La otra herramienta' },
  },
  handOut: {
    menu: 'Guardar o compartir…',
    calendar: 'Guardar archivo de calendario…',
    inventory: 'Guardar inventario (CSV)…',
    sentence: 'Copiar como frase',
    saved: (path) => `Guardado en ${path}. No contiene secretos.`,
    copied: 'Copiado. No contiene secretos.',
  },
}
