import type { Text } from '#core/text/text'

/**
 * Sentences the wallet writes into files or shows in the system's file dialog, in Spanish, within the characters that
 * every reader of them takes: hence in words without accents.
 */
export const exportFiles: Text['exportFiles'] = {
  saveTitle: 'Guardar archivo con el token',
  folderTitle: 'Carpeta para los archivos con tokens',
  practiceToken: 'Token para practicar: funciona solo con el entorno simulado de Token Wallet.',
  worksUntil: (end) => `El token de acceso funciona hasta ${end} UTC.`,
  callsBegin: (address) => `Las llamadas empiezan con ${address}`,
  otherHost: (client, profile) =>
    `SprinklrClient llama a ${client}; este token pertenece a ${profile}.`,
  callbackLeftOut: (name) =>
    `${name} se deja fuera: la Callback URL contiene caracteres que algunos lectores de este archivo cambian.`,
  whoseToken: 'Titular de este token',
  firstRequest: 'Una solicitud con este token',
}
