import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** Deleted profiles that can be put back, in Spanish. */
export const trash: Text['trash'] = {
  title: 'Papelera',
  back: 'Volver a los perfiles',
  open: (count) => (count === 0 ? 'Papelera' : `Papelera (${number(count)})`),
  intro:
    'Un perfil eliminado se queda aquí durante 30 días, cifrado como todos los demás. Entretanto no se renueva, no se entrega y no está en ninguna lista. Después se elimina definitivamente.',
  none: 'La papelera está vacía.',
  list: 'Perfiles eliminados',
  deletedAt: (at) => `Eliminado el ${at}`,
  keptUntil: (until) => `Se conserva hasta el ${until}`,
  files: (count) =>
    plural(count, {
      one: 'Un archivo vinculado conserva el token que tiene y no se mantiene al día mientras el perfil está aquí.',
      other: `${number(count)} archivos vinculados conservan los tokens que tienen y no se mantienen al día mientras el perfil está aquí.`,
    }),
  overtaken: (name) =>
    `“${name}” ha recibido desde entonces tokens más nuevos de la misma clave de API. Los de este perfil probablemente ya no funcionan: al restaurarlo, quizá requiera iniciar sesión, y eso podría detener los tokens de “${name}”.`,
  putBack: 'Restaurar',
  putBackOf: (name) => `Restaurar ${name}`,
  deleteForGood: 'Eliminar definitivamente…',
  deleteForGoodOf: (name) => `Eliminar ${name} definitivamente`,
  empty: 'Vaciar la papelera…',
  isBack: (name) => `“${name}” está de nuevo en la lista, tal como era.`,
  question: {
    titleOne: (name) => `Eliminar ${name} definitivamente`,
    titleAll: 'Vaciar la papelera',
    asksOne: (name) =>
      `“${name}” se elimina definitivamente, con sus claves y tokens. Después, nadie puede restaurarlo.`,
    asksAll: (count) =>
      plural(count, {
        one: 'Un perfil se elimina definitivamente, con sus claves y tokens. Después, nadie puede restaurarlo.',
        other: `${number(count)} perfiles se eliminan definitivamente, con sus claves y tokens. Después, nadie puede restaurarlos.`,
      }),
    notRevoked:
      'En el proveedor no se revoca nada: los tokens que se entregaron funcionan allí hasta que vencen. Los archivos conservan lo que contienen, y “Adónde fueron los tokens” ya no sabe de ellos.',
    backups:
      'Quedan copias cifradas en los archivos y las copias de seguridad del propio monedero hasta que otras más nuevas ocupan su lugar.',
    actOne: 'Eliminar definitivamente',
    actAll: 'Vaciar la papelera',
  },
}
