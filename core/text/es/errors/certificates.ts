import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'

const inOne =
  'un archivo con ambos (.p12 o .pfx), o dos: la clave (server.key) y su certificado (server.crt)'

const unsuitable: Readonly<Record<string, { readonly why: string; readonly next: string }>> = {
  'public-key': {
    why: 'Contiene una clave pública: la mitad que se entrega a otros.',
    next: `Elija la clave privada de la que procede, y su certificado: ${inOne}.`,
  },
  request: {
    why: 'Contiene una solicitud de certificado, no el certificado.',
    next: 'Elija el certificado que se recibió al enviar la solicitud.',
  },
  'ssh-key': {
    why: 'Contiene una clave de SSH, en una forma que los certificados no usan.',
    next: `Elija la clave con la que se hizo su certificado: ${inOne}.`,
  },
  'java-keystore': {
    why: 'Es un almacén de claves de Java (.jks), que Token Wallet no lee.',
    next: 'Conviértalo antes en un archivo .p12: keytool -importkeystore -srckeystore your.jks -destkeystore your.p12 -deststoretype pkcs12',
  },
  'certificate-list': {
    why: 'Es una lista de certificados (.p7b), en una forma que Token Wallet no lee.',
    next: 'Conviértala antes en un archivo .crt: openssl pkcs7 -print_certs -in your.p7b -out your.crt',
  },
  'several-keys': {
    why: 'Se encontró más de una clave privada, cada una con su certificado.',
    next: 'Elija archivos con la única pareja que quiere usar.',
  },
  'too-large': {
    why: 'Es más grande que cualquier clave o certificado.',
    next: `Compruebe que sea el archivo correcto: ${inOne}.`,
  },
  unreadable: {
    why: 'Este equipo no permite leerlo.',
    next: 'Compruebe que sea un archivo normal y que usted pueda abrirlo.',
  },
  damaged: {
    why: 'Empieza como una clave o un certificado y después no se puede leer: quizá quedó cortado al copiarlo.',
    next: 'Obtenga el archivo una vez más de donde se creó.',
  },
}

const unknownFile = {
  why: 'Nada de lo que contiene es una clave privada o un certificado.',
  next: `Compruebe que sea el archivo correcto: ${inOne}.`,
}

function keyWhy({ kind, bits }: ErrorFacts): string {
  if (bits !== undefined) return `Es una clave RSA de ${bits} bits; se aceptan 2048 como mínimo.`
  return `Es una clave del tipo “${String(kind)}”, que aquí no funciona.`
}

/** Private keys and certificates: their files, and what servers say to them. */
export const certificateFailures = {
  'key-file-unsuitable': ({ kind }) => ({
    what: 'Un archivo elegido no se puede usar.',
    ...(unsuitable[String(kind)] ?? unknownFile),
    action: 'dismiss',
  }),
  'private-key-missing': () => ({
    what: 'Falta la clave privada.',
    why: 'Los archivos elegidos contienen solo un certificado. Este dice quién es usted; la clave privada lo demuestra.',
    next: 'Elija también la clave, que suele llamarse server.key, o un archivo .p12 o .pfx, que tiene ambos.',
    action: 'dismiss',
  }),
  'private-key-unsuitable': (facts) => ({
    what: 'La clave privada no sirve para esto.',
    why: keyWhy(facts),
    next: 'Use una clave RSA de 2048 bits o más, o deje que Token Wallet cree clave y certificado.',
    action: 'dismiss',
  }),
  'certificate-missing': () => ({
    what: 'Falta el certificado.',
    why: 'Los archivos elegidos contienen solo una clave privada. El certificado dice de quién es.',
    next: 'Elija también el certificado, que suele llamarse server.crt, o un archivo .p12 o .pfx, que tiene ambos.',
    action: 'dismiss',
  }),
  'certificate-not-chosen': ({ use }) => ({
    what: 'No se eligió ningún certificado.',
    why:
      use === 'tls'
        ? 'Con TLS mutuo, cada solicitud muestra uno y lo demuestra con su clave privada.'
        : 'Los tokens por certificado necesitan uno, y la clave privada con la que se hizo.',
    next:
      use === 'tls'
        ? `Elija sus archivos: ${inOne}.`
        : 'Elija sus archivos o presione “Crear clave y certificado”.',
    action: 'dismiss',
    isPlain: true,
  }),
  'key-not-of-certificate': () => ({
    what: 'La clave privada y el certificado no corresponden entre sí.',
    why: 'El certificado se hizo para otra clave.',
    next: 'Elija los dos archivos que se crearon juntos.',
    action: 'dismiss',
  }),
  'key-passphrase-missing': () => ({
    what: 'La clave privada está protegida con una frase de contraseña.',
    why: 'La eligió quien creó el archivo, para que el archivo por sí solo no sirva de nada.',
    next: 'Escriba la frase de contraseña del archivo.',
    action: 'dismiss',
  }),
  'key-passphrase-wrong': () => ({
    what: 'La frase de contraseña no abre la clave privada.',
    why: 'Es la de otro archivo o está mal escrita. Un archivo dañado se ve igual.',
    next: 'Escríbala una vez más o pregunte a quien creó el archivo.',
    action: 'dismiss',
  }),
  'key-protection-unknown': () => ({
    what: 'La clave privada está protegida de una manera que Token Wallet no puede abrir.',
    why: 'El programa que creó el archivo usó una protección poco común o muy antigua.',
    next: 'Haga una copia con una habitual: openssl pkcs8 -topk8 -v2 aes-256-cbc -in your.key -out new.key. De un archivo .p12: openssl pkcs12 -in your.p12 -out new.pem',
    action: 'dismiss',
  }),
  'certificate-ended': ({ day }) => ({
    what: 'El certificado ha vencido.',
    why: `Era válido hasta el ${String(day)}. Desde entonces, los servidores lo rechazan.`,
    next: 'Use uno más nuevo o deje que Token Wallet cree clave y certificado. Si todavía debería ser válido, revise la fecha de este equipo.',
    action: 'dismiss',
  }),
  'certificate-not-begun': ({ day }) => ({
    what: 'El certificado todavía no es válido.',
    why: `Es válido a partir del ${String(day)}.`,
    next: 'Espere hasta entonces. Si ese día ya ha llegado, revise la fecha de este equipo.',
    action: 'dismiss',
  }),
  'user-name-missing': () => ({
    what: 'Falta el nombre de usuario de Sprinklr.',
    why: 'Los tokens por certificado actúan en nombre de un usuario, y la solicitud lo indica.',
    next: 'Escriba el nombre con el que ese usuario inicia sesión en Sprinklr.',
    action: 'dismiss',
  }),
  'certificate-token-refused': () => ({
    what: 'El proveedor no dio ningún token para el certificado.',
    why: 'Puede que para esta aplicación esté registrado otro certificado, que el id. de la aplicación o el nombre de usuario de Sprinklr esté mal, o que ese usuario no pueda crear tokens. Un equipo con el reloj desviado se ve igual.',
    next: 'Compruebe el id. de la aplicación y el nombre de usuario con quien configuró la aplicación. Iniciar sesión una vez registra de nuevo el certificado del monedero.',
    action: 'edit-keys',
  }),
  'certificate-unregistered': () => ({
    what: 'El certificado todavía no está registrado en el proveedor.',
    why: 'Para registrarlo hace falta un token que funcione, y ahora el perfil no tiene ninguno.',
    next: 'Inicie sesión una vez: el monedero registra entonces el certificado y obtiene su primer token.',
    action: 'sign-in-again',
  }),
  'certificate-refused': () => ({
    what: 'El servidor no acepta su certificado, así que no se envió nada.',
    why: 'Puede que todavía no lo conozca, o que haya vencido o se haya retirado. Eso lo decide el servidor.',
    next: 'Pregunte a su contacto en Sprinklr si este certificado se cargó para su aplicación.',
    action: 'try-again',
  }),
  'certificate-refused-late': () => ({
    what: 'El servidor no acepta su certificado.',
    why: 'Lo dijo cuando la solicitud ya estaba en camino. No debería haber actuado según ella, pero nadie puede estar seguro.',
    next: 'Pregunte a su contacto en Sprinklr si este certificado se cargó para su aplicación.',
    action: 'try-again',
  }),
  'proxy-unsupported': ({ kind }) => ({
    what: 'El proxy de su red no deja pasar aquí un certificado suyo.',
    why: `Funciona de una manera (${String(kind)}) que Token Wallet no conoce junto con certificados. No se envió nada, y no se evitó el proxy.`,
    next: 'Pida a su departamento de TI un proxy HTTP, como mucho con contraseña, o una conexión directa con la dirección del proveedor.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
