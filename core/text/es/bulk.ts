import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

const profiles = (count: number) =>
  plural(count, { one: '1 perfil', other: `${number(count)} perfiles` })

/** What is done to many profiles at once, in Spanish. */
export const bulk: Text['bulk'] = {
  select: 'Seleccionar',
  selectOne: (name) => `Seleccionar ${name}`,
  bar: 'Qué hacer con los perfiles seleccionados',
  selected: (count, hidden) => {
    const chosen = plural(count, {
      one: `${number(count)} seleccionado`,
      other: `${number(count)} seleccionados`,
    })
    if (hidden === 0) return chosen
    return plural(hidden, {
      one: `${chosen}, ${number(hidden)} de ellos no se muestra ahora`,
      other: `${chosen}, ${number(hidden)} de ellos no se muestran ahora`,
    })
  },
  keys: 'Mayús selecciona un intervalo, Ctrl+A todos los que se muestran, Esc termina.',
  keysMac: 'Mayús selecciona un intervalo, ⌘A todos los que se muestran, Esc termina.',
  all: (count) => `Seleccionar todos: ${number(count)}`,
  done: 'Listo',
  buttons: {
    renew: 'Renovar…',
    tag: 'Etiquetar…',
    export: 'Exportar…',
    trash: 'Mover a la papelera…',
  },
  titles: {
    renew: (count) => `Renovar ${profiles(count)}`,
    tag: (count) => `Etiquetar ${profiles(count)}`,
    export: (count) => `Exportar ${profiles(count)}`,
    trash: (count) => `Mover ${profiles(count)} a la papelera`,
  },
  asks: {
    renew: (count) =>
      count === 0
        ? 'Ninguno de estos se puede renovar junto con otros.'
        : plural(count, {
            one: '1 perfil recibe ahora un token nuevo. Las copias del token que tiene dejan de funcionar.',
            other: `${number(count)} perfiles reciben ahora un token nuevo, uno tras otro. Las copias de los tokens que tienen dejan de funcionar.`,
          }),
    export: (count) =>
      count === 0
        ? 'Ninguno de estos se puede exportar en este formato.'
        : plural(count, {
            one: 'Se guarda un archivo que solo usted puede leer.',
            other: `Se guardan ${number(count)} archivos, uno por perfil, que solo usted puede leer.`,
          }),
    trash: (count) =>
      plural(count, {
        one: '1 perfil se conserva cifrado en la papelera durante 30 días. Entretanto no se renueva, y los archivos vinculados conservan el token que tienen. En el proveedor no cambia nada.',
        other: `${number(count)} perfiles se conservan cifrados en la papelera durante 30 días. Entretanto no se renuevan, y los archivos vinculados conservan los tokens que tienen. En el proveedor no cambia nada.`,
      }),
  },
  going: 'Afecta a estos:',
  copiesOf: (name) => `Copias de ${name} que dejan de funcionar:`,
  left: 'Estos se dejan fuera:',
  leftBecause: (name, why) => `${name}: ${why}`,
  whys: {
    'other-tool': 'lo renueva otra herramienta',
    'other-pair':
      'otra herramienta lo ha renovado, y usted todavía no ha dicho qué tokens son los que valen',
    'needs-sign-in': 'requiere iniciar sesión',
    'no-refresh-token': 'no tiene token de renovación',
    'shared-key':
      'su clave de API la usan otros perfiles, cuyos tokens podrían dejar de funcionar: renuévelo por separado, donde se le pregunta por ello',
    'no-token': 'todavía no tiene token',
    'other-service': 'este formato no puede llevar su token',
    'too-many-tags': 'tendría más de 12 etiquetas',
  },
  tags: {
    add: 'Etiquetas que añadir',
    remove: 'Etiquetas que quitar',
    noneChosen: 'Escriba una etiqueta que añadir o elija una que quitar.',
  },
  export: {
    format: 'Formato',
    accessOnly:
      'Solo los tokens de acceso. Un token de renovación sirve una sola vez y lo tiene uno solo, así que esos salen de uno en uno: con “Exportar…” en el perfil.',
    chooseFolder: 'Elegir carpeta…',
    otherFolder: 'Elegir otra carpeta…',
    folder: (path) => `En ${path}`,
    neverOver: 'No se sobrescribe ningún archivo que ya exista.',
    noFolder: 'Elija primero una carpeta.',
  },
  acts: {
    renew: 'Renovar',
    tag: 'Guardar etiquetas',
    export: 'Guardar archivos',
    trash: 'Mover a la papelera',
  },
  progress: (done, all) => `${number(done)} de ${number(all)} listos`,
  now: (name) => `Ahora: ${name}`,
  stop: 'Detener',
  stopping: 'Se detiene después de este…',
  ended: {
    renew: (count) =>
      plural(count, {
        one: 'Se renovó 1 perfil.',
        other: `Se renovaron ${number(count)} perfiles.`,
      }),
    tag: (count) =>
      plural(count, {
        one: '1 perfil tiene sus etiquetas.',
        other: `${number(count)} perfiles tienen sus etiquetas.`,
      }),
    export: (count) =>
      plural(count, {
        one: 'Se guardó 1 archivo.',
        other: `Se guardaron ${number(count)} archivos.`,
      }),
    trash: (count) =>
      plural(count, {
        one: '1 perfil está en la papelera.',
        other: `${number(count)} perfiles están en la papelera.`,
      }),
  },
  failed: (count) =>
    plural(count, { one: 'Uno no funcionó:', other: `${number(count)} no funcionaron:` }),
  failedBecause: (name, what, why) => `${name}: ${what} ${why}`,
  notReached: (count) =>
    plural(count, {
      one: 'Uno no se empezó: está como estaba.',
      other: `${number(count)} no se empezaron: están como estaban.`,
    }),
  keepFailed: 'Esos siguen seleccionados.',
}
