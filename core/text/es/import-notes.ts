import type { FoundField } from '#core/importers/found-profile'
import type { RefusedValue } from '#core/importers/note'
import type { Text } from '#core/text/text'

/** Each with its article, as it stands within a sentence. */
export const theField: Readonly<Record<FoundField, string>> = {
  providerId: 'el proveedor',
  name: 'el nombre',
  client: 'el cliente',
  environment: 'el entorno',
  apiAddress: 'la dirección de API',
  clientId: 'la clave de API',
  clientSecret: 'el secreto de API',
  redirectUri: 'la Callback URL',
  accessToken: 'el token de acceso',
  refreshToken: 'el token de renovación',
  expiresAt: 'el vencimiento del token',
}

/** The same at the beginning of one. */
const firstWords = (field: FoundField): string => {
  const words = theField[field]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

export const refusedReasons: Readonly<Record<RefusedValue, string>> = {
  'too-long': 'es más largo que cualquier valor de ese tipo',
  'line-break': 'ocupa varias líneas',
  characters: 'contiene caracteres que no pueden formar parte de él',
  placeholder: 'es un texto de ejemplo, no un valor',
  environment: 'no es el nombre de un entorno',
  address: 'no es una dirección que se pueda usar',
  date: 'no es una fecha que el monedero pueda leer con certeza',
  'date-implausible': 'ningún token vence en ese momento',
}

/** What is said of something odd in a text that was read, in Spanish. */
export const importNotes: Omit<Text['imports']['notes'], 'title'> = {
  inLine: (line, sentence) => `Línea ${line}: ${sentence}`,
  'value-refused': (field, reason) =>
    `Se dejó fuera ${theField[field]}. Este valor no sirve: ${refusedReasons[reason]}.`,
  differs: (field) =>
    `${firstWords(field)} aparece dos veces con valores distintos. Vale el primero.`,
  'quotes-kept': (field) =>
    `${firstWords(field)} está entre comillas, y la herramienta que lee este archivo las toma como parte del valor. El monedero también las conserva; si el token no funciona, edite las claves.`,
  cleaned: (field) =>
    `Se quitaron caracteres que nadie ve o se acortó el valor: ${theField[field]}.`,
  'zone-assumed': (field) =>
    `${firstWords(field)} está escrito sin zona horaria. Se tomó como UTC.`,
  'blanks-around-name': (name) =>
    `Hay espacios alrededor de “${name}”. La herramienta de Python los tomaría como parte del nombre; aquí no cuentan.`,
  pickle: (name) =>
    `El valor de “${name}” podría ejecutar un programa en la herramienta de Python que lee este archivo. Aquí es solo texto. No abra este archivo con esa herramienta si no sabe de dónde procede.`,
  repeated: (name) => `“${name}” aparece otra vez con otro valor. Vale el último.`,
  disabled: (name) => `“${name}” está desactivado en el texto, así que se dejó fuera.`,
  'name-missing': 'Hay un valor sin nombre, así que se dejó fuera.',
  'row-uneven': 'Esta fila tiene más celdas que la primera. Lo que sobra se dejó fuera.',
  'quote-open': 'Se abren unas comillas que nunca se cierran, así que este valor se dejó fuera.',
  'code-ignored':
    'Esta es la dirección en la que terminó un inicio de sesión. El código que contiene no es un token y se dejó fuera.',
  'too-deep':
    'Algunos valores están a más profundidad que en cualquier formato que conozca el monedero. Se dejaron fuera.',
  'end-counted': (at) =>
    `Solo se decía cuánto tiempo funciona el token. Se contó desde el ${at}, así que quizá venza antes.`,
  'host-unknown': (host) =>
    `La dirección de API ${host} no es de Sprinklr ni de Cedato. Quien la administra recibiría las claves y los tokens.`,
  'more-notes': 'Hubo más de lo mismo.',
}
