import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** *Remove everything from this computer*, in Spanish. */
export const removal: Text['removal'] = {
  title: 'Quitar todo de este equipo',
  meaning:
    'Elimina el monedero, sus copias de seguridad, su configuración y todo lo que ha puesto en este equipo, y después sale. Nada lo recupera.',
  open: 'Quitar todo…',
  dialog: {
    title: '¿Quitar todo de este equipo?',
    loading: 'Viendo qué hay…',
    goes: 'Esto se elimina',
    folder: (path) => `La carpeta de la aplicación: ${path}`,
    wallets: (count) =>
      plural(count, {
        one: 'Dentro: el monedero con sus perfiles, claves, tokens y copias de seguridad',
        other: `Dentro: ${number(count)} monederos con sus perfiles, claves, tokens y copias de seguridad`,
      }),
    kept: 'Dentro: configuración, lista de hosts, registros, sesiones conservadas, práctica',
    command: (path) => `La línea de comandos: ${path}`,
    renewal: 'La renovación diaria con la aplicación cerrada',
    stays: 'Esto se queda',
    keyring:
      'La entrada “Token Wallet Safe Storage” en el llavero de su sistema. Sin los archivos no abre nada; puede eliminarla allí.',
    foreign: (name) => `En la carpeta de la aplicación, porque la aplicación no lo creó: ${name}`,
    app: 'La aplicación misma: quítela de la manera en que la instaló.',
    provider:
      'Los tokens en el proveedor: eliminarlos aquí no los anula. Quien tenga una copia puede usarla hasta que venza el token.',
    tokens: (count) =>
      plural(count, {
        one: '1 perfil tiene un token que usted pierde. Para obtener otro, alguien tiene que iniciar sesión de nuevo, quizá el administrador del cliente.',
        other: `${number(count)} perfiles tienen tokens que usted pierde. Para obtener otros, alguien tiene que iniciar sesión de nuevo en cada uno, quizá el administrador del cliente.`,
      }),
    clients: 'Clientes cuyos tokens usted pierde',
    noClient: 'sin cliente',
    saveFirst: 'Guardarlos antes en un archivo con frase de contraseña…',
    files: 'Archivos que la aplicación escribió en otros lugares',
    filesMeaning:
      'Contienen tokens y se quedan, a menos que usted los marque. Desde aquí solo se pueden quitar los archivos que siguen exactamente como los escribió la aplicación.',
    linked: 'Ya no se mantendrá al día.',
    changed: 'Se modificó después o no se puede examinar: quítelo a mano.',
    leftBehind: (count) =>
      plural(count, {
        one: '1 archivo no se pudo quitar y ahora está señalado. Todavía no se quitó nada más.',
        other: `${number(count)} archivos no se pudieron quitar y ahora están señalados. Todavía no se quitó nada más.`,
      }),
    couldNot: 'No se pudo quitar: quítelo a mano.',
    word: 'QUITAR',
    type: (word) => `Escriba ${word} para continuar`,
    act: 'Quitar todo y salir',
  },
  left: {
    title: 'No se pudo quitar todo',
    meaning: (folder, names) => `Elimine esto a mano en ${folder}:\n${names.join('\n')}`,
  },
}
