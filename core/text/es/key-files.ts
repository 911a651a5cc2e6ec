import type { Text } from '#core/text/text'

/** Keys with certificates: where they are chosen, made and shown, in Spanish. */
export const keyFiles: Text['keyFiles'] = {
  groups: {
    signing: 'Clave y certificado de la aplicación',
    tls: 'Clave y certificado para TLS mutuo',
  },
  parts: { certificate: 'Archivo del certificado', key: 'Archivo de la clave' },
  chooseTitle: {
    certificate: 'Elegir el archivo del certificado',
    key: 'Elegir el archivo de la clave',
  },
  hints: {
    signing:
      'Créelos aquí o elija los archivos que tiene: server.crt y server.key, o un solo archivo .p12 con ambos.',
    tls: 'El certificado que se cargó para su aplicación, con su clave: dos archivos, o un solo archivo .p12 con ambos.',
  },
  chosen: (name) => `Elegido: ${name}`,
  made: (until) => `Creado aquí. El certificado es válido hasta el ${until}.`,
  create: 'Crear clave y certificado',
  passphrase: 'Frase de contraseña',
  passphraseHint: 'Solo si el archivo está protegido con una.',
  userName: 'Nombre de usuario de Sprinklr',
  userNameHint:
    'El nombre con el que ese usuario inicia sesión en Sprinklr. Los tokens pueden hacer lo que puede este usuario.',
  appId: 'Id. de la aplicación',
  appIdHint:
    'Solo si su certificado ya está registrado. Si no, déjelo vacío: usted inicia sesión una vez y el monedero registra el certificado.',
  replaces:
    'Después de que usted inicie sesión, el monedero registra el certificado y obtiene un token para él. Este reemplaza al token del inicio de sesión.',
  replacesOwn:
    'Un token que ya tenga sirve igual que un inicio de sesión: su usuario necesita permiso para registrar certificados.',
  mutualTls: 'Esta aplicación exige TLS mutuo',
  mutualTlsHint:
    'Solo si en la aplicación está marcado “Enable Mutual TLS Authentication”: cada solicitud del monedero muestra entonces su certificado.',
  mutualTlsFact: 'TLS mutuo',
  mutualTlsUntil: (until) => `Con un certificado válido hasta el ${until}`,
  card: {
    title: 'Certificado',
    user: 'Nombre de usuario de Sprinklr',
    appId: 'Id. de la aplicación',
    ends: 'Válido hasta',
    ended: (at) => `Venció el ${at}`,
    unregistered:
      'Todavía no está registrado en el proveedor. Hasta entonces, este perfil conserva el token que tiene.',
    register: 'Registrar certificado',
    renew: 'Nuevo certificado',
    renewHint:
      'Se crean una clave y un certificado nuevos y se registran en lugar de los anteriores. Usted recibe un token nuevo, y las copias del actual dejan de funcionar.',
    endedHint:
      'Inicie sesión de nuevo: el monedero crea una clave y un certificado nuevos y los registra.',
  },
}
