import { number, plural } from '#core/text/es/grammar'
import { importNotes } from '#core/text/es/import-notes'
import { whoRenews } from '#core/text/es/who-renews'
import type { ImportRefusal } from '#core/text/en/imports'
import type { Text } from '#core/text/text'

export const importRefusals: Readonly<
  Record<ImportRefusal, { readonly why: string; readonly next: string }>
> = {
  'too-large': {
    why: 'Tiene más de 50 MB; los archivos con claves y tokens son mucho más pequeños.',
    next: 'Elija otro archivo o pegue la parte que los contiene.',
  },
  binary: {
    why: 'No es un texto: quizá sea un programa, una imagen, un archivo comprimido o un documento de oficina.',
    next: 'Guarde su contenido como texto, o cópielo y péguelo aquí.',
  },
  'utf-16': {
    why: 'Está guardado como UTF-16, que Windows llama Unicode. Leerlo mal cambiaría un token.',
    next: 'Guárdelo como UTF-8 y elíjalo de nuevo, o copie su contenido y péguelo.',
  },
  'not-utf-8': {
    why: 'Sus letras no están guardadas como UTF-8. Adivinar cómo lo están cambiaría un token.',
    next: 'Guárdelo como UTF-8 y elíjalo de nuevo, o copie su contenido y péguelo.',
  },
  'too-many-profiles': {
    why: `Contiene más de ${number(10_000)} perfiles.`,
    next: 'Impórtelo por partes.',
  },
  'not-a-file': {
    why: 'Es una carpeta, un dispositivo o una conexión entre programas, no un archivo normal.',
    next: 'Elija un archivo normal.',
  },
  'several-files': {
    why: 'Se soltaron varios archivos a la vez, y se examina uno cada vez.',
    next: 'Suéltelos uno tras otro.',
  },
}

export function isImportRefusal(reason: unknown): reason is ImportRefusal {
  return typeof reason === 'string' && Object.hasOwn(importRefusals, reason)
}

/** Taking over what people have, in Spanish. */
export const imports: Text['imports'] = {
  open: 'Importar…',
  title: 'Importar',
  back: 'Atrás',
  intro:
    'Traiga claves y tokens que ya tiene: un Sprinklr.conf, un .env, la respuesta con un token, un entorno de Postman, credenciales de spr_api, una tabla de muchos perfiles, un comando curl o cualquier texto que los contenga.',
  paste: 'Pegar cualquier cosa',
  pasteHint:
    'Se lee en este equipo y no se envía a ninguna parte. No se guarda nada antes de que usted lo diga.',
  pasteMissing: 'Pegue algo primero o elija un archivo.',
  look: 'Buscar perfiles',
  chooseFile: 'Elegir un archivo…',
  fileTitle: 'Elegir un archivo con claves o tokens',
  or: 'o',
  drop: 'o suelte uno aquí.',
  reading: 'Buscando claves y tokens…',
  nothing: {
    title: 'No se encontró ninguna clave ni ningún token',
    sentence:
      '¿Hacía falta más de lo que se copió? Ayuda un nombre junto a cada valor: “API key: …”.',
  },
  forms: {
    postman: 'un entorno de Postman',
    'spr-api': 'credenciales de spr_api',
    'token-json': 'la respuesta con un token',
    curl: 'un comando curl',
    'sprinklr-conf': 'un Sprinklr.conf',
    dotenv: 'un .env',
    csv: 'una tabla',
    'any-text': 'un texto',
    bundle: 'un archivo con frase de contraseña',
    preset: 'un preajuste',
  },
  found: (count, form) =>
    plural(count, {
      one: `Se encontró un perfil en ${form}`,
      other: `Se encontraron ${number(count)} perfiles en ${form}`,
    }),
  nothingStored: 'Todavía no se ha guardado nada. Elija lo que el monedero debe conservar.',
  list: 'Perfiles encontrados',
  unnamed: 'Sin nombre',
  facts: {
    provider: 'Proveedor',
    client: 'Cliente',
    environment: 'Entorno',
    apiAddress: 'Dirección de API',
    key: 'Clave de API',
    secret: 'Secreto de API',
    callback: 'Callback URL',
    accessToken: 'Token de acceso',
    refreshToken: 'Token de renovación',
    works: 'Funciona hasta',
  },
  there: 'encontrado',
  fromWallet: 'como en el monedero',
  worksUnknown: 'No se indica, así que no se renueva nada de forma programada',
  ended: (at) => `Venció el ${at}`,
  missing: (parts) => `Todavía falta: ${parts}.`,
  missingParts: {
    providerId: 'el proveedor',
    environment: 'el entorno',
    clientId: 'la clave de API',
    clientSecret: 'el secreto de API',
    redirectUri: 'la Callback URL',
    accessToken: 'el token de acceso (se obtiene al iniciar sesión)',
  },
  refreshAlone:
    'Un token de renovación solo no se incorpora: usarlo dejaría sin valor el del archivo.',
  complete: (name) => `Completar ${name}…`,
  completeShort: 'Completar…',
  standing: {
    inWallet: (name) => `Este token ya está en el monedero, como “${name}”.`,
    repeated: 'Este token ya está más arriba. Un token se guarda una sola vez.',
    updates: (name) =>
      `El monedero tiene este perfil como “${name}”, que hasta ahora se renueva en otro lugar. Recibe este token.`,
    older: (name) =>
      `El monedero tiene un token más nuevo para “${name}”. Este probablemente ya no funciona, así que se deja fuera.`,
  },
  sharers: {
    probably: (names) =>
      `Misma clave de API y mismo entorno: ${names}. Puede que un proveedor mantenga vigente un solo token por clave, así que quizá funcione solo el más nuevo, y renovar uno probablemente detendrá los demás.`,
    maybe: (names) =>
      `Misma clave de API: ${names}. Renovar uno de ellos podría detener los demás.`,
  },
  hostForeign: (host) =>
    `La dirección de API es ${host}, que no es de Sprinklr ni de Cedato. Quien la administra recibiría sus claves y tokens. Importe esto solo si la conoce.`,
  notes: { title: 'Lo que notó el monedero', ...importNotes },
  holder: {
    label: whoRenews.label,
    hint: 'Un token de renovación sirve una sola vez. Si la herramienta de la que procede también lo usa, una de las dos partes pierde.',
    choices: whoRenews.choices,
    meanings: {
      wallet:
        'Le pregunta antes de renovar. Detenga entonces la otra herramienta o dele el token nuevo.',
      'other-tool': 'El monedero los muestra y los copia, y nunca renueva por sí solo.',
    },
  },
  confirm: (count) =>
    plural(count, { one: 'Importar un perfil', other: `Importar ${number(count)} perfiles` }),
  confirmNone: 'Importar',
  startOver: 'Mirar otra cosa',
  more: (count) => `Mostrar ${number(count)} más`,
  selectAll: 'Todos los que se pueden importar',
  imported: (count) =>
    plural(count, {
      one: 'Se importó un perfil.',
      other: `Se importaron ${number(count)} perfiles.`,
    }),
}
