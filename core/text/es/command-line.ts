import { list, number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** What `token-wallet` says in a terminal, in Spanish. */
const help = `token-wallet: sus perfiles y sus tokens, sin ventana.

Uso
  token-wallet list [--csv | --ics]        todos los perfiles y el estado de su token; como tabla
                                           para hojas de cálculo, o lo que termina, para un calendario
  token-wallet show NOMBRE                 todo sobre un perfil, sin sus secretos
  token-wallet token NOMBRE [--header]     el token de acceso, solo o como encabezado
  token-wallet export NOMBRE --format ID   el token como archivo para otra herramienta
               [--out ARCHIVO] [--name VALOR=NOMBRE]… [--replace-other-stage CLIENTE]
               [--with-refresh --renewed-by wallet|other-tool] [--keep [--slot GRUPO]]
               [--git-exclude]                  git debe ignorar el archivo en este clon
                                           ID puede ser template:NOMBRE, una plantilla suya
  token-wallet copies [NOMBRE]             adónde fueron los tokens y qué copias son obsoletas
  token-wallet renew NOMBRE | --due | --all
                                           obtener ahora el siguiente token
  token-wallet use GRUPO NOMBRE            todos los archivos de un grupo reciben el token
                                           de este perfil
  token-wallet check NOMBRE                preguntar al proveedor de quién es el token
  token-wallet exec NOMBRE -- COMANDO…     ejecutar un comando que encuentra el token en su
                                           entorno
  token-wallet sign-in NOMBRE [--paste]    iniciar sesión de nuevo en su navegador
  token-wallet import ARCHIVO [--renewed-by wallet|other-tool]
                                           incorporar claves y tokens de un archivo,
                                           también de un archivo con frase de contraseña
  token-wallet bundle NOMBRE… --out ARCHIVO [--with-refresh]
                                           perfiles en un archivo con frase de contraseña,
                                           para otro equipo
  token-wallet doctor [--save ARCHIVO]     qué funciona aquí y qué no; o un archivo para soporte
  token-wallet formats                     los formatos que conoce "export"
  token-wallet completion bash|zsh|fish    autocompletado para su shell
  token-wallet version

En --name, VALOR es environment, api-address, api-key, api-secret, callback-url, access-token o
refresh-token, y NOMBRE, cómo se llama su variable en este archivo; un NOMBRE vacío la deja fuera.

Un token de renovación sirve una sola vez. Con --with-refresh, diga quién renueva desde ahora: con
wallet lo hace este monedero, que mantiene ARCHIVO al día, y la otra herramienta no debe hacerlo;
con other-tool este monedero no lo hace. --keep solo mantiene al día un archivo con el token de
acceso; --slot le da un grupo para "use".

NOMBRE es el nombre de un perfil tal como lo muestra "list"; las mayúsculas no importan.

Opciones para todos
  --json               responder en JSON, también los errores
  --passphrase-stdin   leer la frase de contraseña del monedero de la primera línea de la entrada
                       estándar
  --help               este texto

Ejemplos
  token-wallet token "Acme weekly" --header | curl -H @- https://api2.sprinklr.com/api/v2/me
  token-wallet export "Acme weekly" --format dotenv --out .env
  token-wallet exec "Acme weekly" -- python3 report.py
  token-wallet renew --due

Códigos de salida
  0 hecho   2 uso incorrecto   3 no existe el perfil   4 monedero bloqueado o sin llavero
  5 hay que iniciar sesión   6 rechazado por el proveedor, o un valor no sirve   7 red
  8 almacenamiento   1 cualquier otra cosa
`

const quoted = (name: string): string => `“${name}”`

export const commandLine: Text['commandLine'] = {
  help,
  seeHelp: 'token-wallet --help muestra cómo se usa.',
  usage: {
    'command-missing': () => 'Diga qué hacer.',
    'command-unknown': (word) => `No existe el comando “${word}”.`,
    'option-unknown': (word) => `Este comando no tiene la opción ${word}.`,
    'value-missing': (word) => `La opción ${word} necesita un valor.`,
    'value-unwanted': (word) => `La opción ${word} no lleva valor.`,
    'word-unwanted': (word) =>
      `La palabra “${word}” sobra. Un nombre con espacios va entre comillas.`,
    'name-missing': () => 'Diga qué perfil, por su nombre.',
    'slot-missing': () => 'Diga qué grupo y después qué perfil: use GRUPO NOMBRE.',
    'file-missing': () => 'Diga qué archivo.',
    'out-missing': () => 'Diga qué archivo escribir, con --out.',
    'format-missing': () => 'Diga qué formato, con --format. token-wallet formats los muestra.',
    'format-unknown': (word) => `No existe el formato “${word}”. token-wallet formats los muestra.`,
    'name-option-unusable': (word) =>
      `No se entiende --name ${word}. Lleva VALOR=NOMBRE, como en --name access-token=API_TOKEN.`,
    'refresh-not-carried': (label) =>
      `El formato ${quoted(label)} nunca lleva el token de renovación: nada de lo que lo lee podría renovar con él. Deje fuera --with-refresh.`,
    'list-one-form': () => 'Elija una: --json, --csv o --ics.',
    'which-missing': () => 'Diga qué perfil, o --due, o --all: una de las tres cosas.',
    'program-missing': () =>
      'Diga qué comando ejecutar, después de dos guiones: exec NOMBRE -- COMANDO.',
    'shell-unknown': () => 'Diga para qué shell: bash, zsh o fish.',
    'holder-unsaid': () =>
      'Un token de renovación sirve una sola vez, así que diga quién renueva desde ahora: --renewed-by wallet o --renewed-by other-tool.',
    'renewed-by-alone': () =>
      'Quién renueva cambia solo junto con el token de renovación: añada --with-refresh o deje fuera --renewed-by.',
    'keep-elsewhere': () =>
      'Un archivo se mantiene al día solo mientras renueva este monedero. Deje fuera --keep o --renewed-by other-tool.',
    'keep-renewed-elsewhere': (name) =>
      `Otra herramienta renueva ${quoted(name)}, así que no hay nada nuevo que escribir en un archivo. Retome antes la renovación en la ventana.`,
    'keep-out-missing': () =>
      'Solo un archivo se puede mantener al día, y --renewed-by wallet lo necesita. Diga qué archivo, con --out.',
    'keep-template': () =>
      'El archivo de una plantilla suya no se mantiene al día, así que --keep y --renewed-by wallet no se pueden usar con ella.',
    'keep-names': () =>
      'Un archivo que se mantiene al día lleva los nombres que guarda “Editar nombres…” en la ventana. Cámbielos allí y deje fuera --name.',
    'slot-alone': () => 'Solo un archivo que se mantiene al día tiene un grupo: añada --keep.',
    'holder-unknown': () => 'Después de --renewed-by va wallet u other-tool.',
    'renewed-elsewhere': (name) =>
      `Otra herramienta renueva ${quoted(name)} y dejaría de funcionar. La ventana lo renueva de todos modos, si usted lo desea.`,
    'name-ambiguous': (name) =>
      `Más de un perfil se llama ${quoted(name)}. Cambie el nombre de uno de ellos en la ventana.`,
  },
  noProfile: (name) => `No hay ningún perfil llamado ${quoted(name)}.`,
  knownProfiles: (names) =>
    names.length === 0
      ? 'Todavía no hay ninguno. Añada uno en la ventana.'
      : `Hay: ${list(names.map(quoted))}.`,
  noProfiles: 'Todavía no hay perfiles. Añada uno en la ventana.',
  noCopies: 'Todavía no ha salido nada del monedero.',
  copyColumns: { when: 'CUÁNDO', profile: 'PERFIL', what: 'QUÉ', where: 'DÓNDE', state: 'ESTADO' },
  columns: { name: 'NOMBRE', state: 'ESTADO', until: 'HASTA', about: 'QUÉ' },
  facts: {
    name: 'Nombre',
    client: 'Cliente',
    place: 'Entorno',
    address: 'Dirección de API',
    key: 'Clave de API',
    state: 'Estado',
    until: 'Funciona hasta',
    obtained: 'Obtenido',
    renewal: 'Renovación',
    otherTool: 'Otra herramienta',
    owner: 'Pertenece a',
    copies: 'Copias',
  },
  renewal: {
    scheduled: (at) => `por sí solo, desde el ${at}, mientras la ventana esté abierta`,
    asks: 'antes se le pregunta, porque hay copias del token fuera',
    none: 'no por sí solo',
  },
  otherTool: (path) => `renovó y escribió sus tokens en ${path}`,
  afterAnswer: 'no antes de que usted diga en la ventana qué tokens son los que valen',
  unknownTime: 'desconocido',
  copies: (count) => plural(count, { one: 'una', other: number(count) }),
  renewed: (name, until) => `${name}: renovado. Funciona hasta el ${until}.`,
  notRenewed: (name, why) => `${name}: no renovado. ${why}`,
  used: (slot, name, files) =>
    `${slot}: ahora se usa para ${name}. ${plural(files, { one: 'Se escribió un archivo', other: `Se escribieron ${number(files)} archivos` })}.`,
  nothingDue: 'No hay nada pendiente.',
  checked: (name) => `${name}: el token funciona.`,
  savedTo: (path) => `Guardado en ${path}.`,
  whoRenews: {
    asks: 'Un token de renovación sirve una sola vez. ¿Quién renueva desde ahora? “wallet”: este monedero, que mantiene el archivo al día. “other-tool”: la otra herramienta, y este monedero no. Escriba una de las dos palabras: ',
    asksFor: {
      wallet:
        'Un token de renovación sirve una sola vez. Con un archivo que se mantiene al día, desde ahora renueva este monedero, y la otra herramienta no debe hacerlo. Escriba wallet para continuar: ',
      'other-tool':
        'Un token de renovación sirve una sola vez. Esta copia no se mantiene al día, así que desde ahora renueva la otra herramienta, y este monedero no. Escriba other-tool para continuar: ',
    },
    kept: 'Se mantiene al día: cada token nuevo se escribe en él.',
    goesOn:
      'Se mantiene al día: este monedero sigue renovando y escribe en él cada token nuevo. La otra herramienta no debe renovar por su cuenta.',
  },
  excluded:
    'Está en la lista privada de exclusión de este repositorio: git ignora el archivo en este clon.',
  mayExclude:
    'Con --git-exclude, el archivo entra en la lista privada de exclusión de este repositorio: git lo ignora entonces en este clon.',
  refreshHandedOver:
    'El token de renovación fue incluido: desde ahora renueva la otra herramienta, y este monedero no.',
  unsaved:
    'El token nuevo todavía no se pudo guardar. Existe solo en este proceso, que por eso sigue intentándolo. Libere espacio en el disco; Ctrl-C abandona el token.',
  wentLost: 'Abandonado: el token nuevo no se guardó. Inicie sesión de nuevo.',
  locked: {
    asks: 'Frase de contraseña del monedero: ',
    noTerminal:
      'El monedero está bloqueado, y no hay un terminal en el que pedir su frase de contraseña. Use --passphrase-stdin.',
    keyring: (meaning, advice) => `El monedero está bloqueado. ${meaning} ${advice}`,
    unprotected:
      'No hay llavero, y todavía no hay monedero. Abra la ventana una vez y elija una frase de contraseña.',
  },
  readOnly: (meaning) => `Solo lectura: ${meaning} Abra la ventana para decidir.`,
  interrupted: 'Detenido.',
  failure: (what, why, next) => `${what} ${why} ${next}`,
  program: {
    environment: 'una variable del entorno de un programa',
    missing: (name) => `No se pudo iniciar el comando “${name}”.`,
  },
  signIn: {
    inBrowser: 'Inicie sesión en su navegador. Este comando espera hasta que termine.',
    openAddress: (address) => `Abra esta dirección en un navegador:\n${address}`,
    paste: 'Pegue la dirección en la que termine y presione Intro: ',
    noTerminal: 'No hay un terminal en el que pegar.',
    yes: ['s', 'si'],
    mark: 'La respuesta no dice a qué inicio de sesión pertenece. ¿Acaba usted de terminar este? [s/N] ',
    done: (name) => `${name}: sesión iniciada.`,
  },
  bundle: {
    asks: 'Frase de contraseña para el archivo, de 12 caracteres como mínimo: ',
    repeat: 'La misma, una vez más: ',
    differs: 'No son iguales. Escríbala otra vez.',
    opens: 'Frase de contraseña del archivo: ',
    noTerminal: 'No hay un terminal en el que pedir la frase de contraseña del archivo.',
    saved: (path) => `Guardado en ${path} y abierto otra vez para comprobarlo.`,
    left: 'Los tokens de renovación fueron incluidos: desde ahora renueva el otro equipo, y este monedero no.',
  },
  imported: (count) =>
    plural(count, {
      one: 'Se incorporó un perfil.',
      other: `Se incorporaron ${number(count)} perfiles.`,
    }),
  nothingImported:
    'Nada de lo que contiene se pudo incorporar tal como está. Abra la ventana para completarlo.',
  leftOut: (name) => `${name}: se dejó fuera. Impórtelo en la ventana para ver por qué.`,
  doctor: {
    version: 'Token Wallet',
    runtime: 'Electron',
    data: 'Carpeta de datos',
    wallet: 'Monedero',
    protection: 'Se abre con',
    profiles: 'Perfiles',
    attention: 'Requieren iniciar sesión',
    clock: 'Reloj',
    clockFine: 'correcto, hasta donde se sabe',
    clockOff: (seconds) => `desviado ${seconds} s`,
    open: 'abierto',
    asksPassphrase: 'bloqueado; se abre con su frase de contraseña',
    protections: {
      keyring: 'el llavero',
      passphrase: 'una frase de contraseña',
      memory: 'no se guarda nada',
    },
  },
}
