import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** What is due, in Spanish: the list to go through on a Monday. */
export const due: Text['due'] = {
  open: 'Lunes: lo pendiente',
  title: 'Lunes: lo pendiente',
  intro: 'Todo lo que está pendiente en los próximos 7 días y todo lo que requiere su atención.',
  back: 'Atrás',
  list: 'Pendiente',
  nothing: 'No hay nada pendiente en los próximos 7 días.',
  groups: {
    renew: (count) => `Renovar: ${number(count)}`,
    signIn: (count) => `Iniciar sesión: ${number(count)}`,
    lookAt: (count) => `Revisar: ${number(count)}`,
    renewed: (count) => `Recién renovados: ${number(count)}`,
  },
  meanings: {
    renew: 'Un clic para cada uno. Nadie tiene que iniciar sesión.',
    signIn: 'Solo ayuda iniciar sesión. Vienen uno tras otro.',
    lookAt: 'Certificados, recordatorios y lo que solo usted puede decidir.',
    renewed: 'Estos no necesitan nada más.',
  },
  renewAll: 'Renovar todo lo pendiente',
  stop: 'Detener después de este',
  stopping: 'Se detiene después de este…',
  signInNext: 'Iniciar sesión en el siguiente',
  signInNextOf: (name) => `Iniciar sesión en el siguiente: ${name}`,
  skip: 'Omitir',
  skipOf: (name) => `Omitir ${name}`,
  next: (name) => `Siguiente: ${name}`,
  allSeen: 'Ha pasado por todos.',
  startOver: 'Empezar de nuevo',
  progress: (at, count, name) => `Renovando ${number(at)} de ${number(count)}: ${name}`,
  outcomes: {
    renewed: (name) => `${name} está renovado.`,
    failed: (name) => `${name} no se pudo renovar.`,
    left: (name) => `${name} se dejó como estaba: algo ha cambiado.`,
  },
  ended: (renewed, failed) => {
    const done = plural(renewed, {
      one: 'Se renovó uno',
      other: `Se renovaron ${number(renewed)}`,
    })
    if (failed === 0) return `${done}.`
    const which = plural(failed, {
      one: '1 no; el motivo está junto a él',
      other: `${number(failed)} no; el motivo está junto a cada uno`,
    })
    return `Renovados: ${number(renewed)}. ${which}.`
  },
  stopped: (left) =>
    plural(left, {
      one: 'Detenido. Uno no se llegó a pedir.',
      other: `Detenido. ${number(left)} no se llegaron a pedir.`,
    }),
  thenSignIn: (count) =>
    plural(count, {
      one: '1 perfil requiere iniciar sesión.',
      other: `${number(count)} perfiles requieren iniciar sesión, uno tras otro.`,
    }),
  renewedUntil: (until) => `Funciona hasta el ${until}`,
  renewedOpenEnd: 'Renovado',
  question: {
    title: 'Renovar todo lo pendiente',
    some: (count) =>
      plural(count, {
        one: 'Renovar este detiene otra cosa:',
        other: `Renovar estos ${number(count)} detiene otra cosa:`,
      }),
    others: (count) =>
      plural(count, {
        one: 'El otro se puede renovar sin que eso ocurra.',
        other: `Los otros ${number(count)} se pueden renovar sin que eso ocurra.`,
      }),
    all: 'Renovar todos de todos modos',
    without: 'Renovar solo los otros',
  },
  decide: {
    'other-tool': 'Lo renueva otra herramienta. Para cambiarlo, inicie sesión en su página.',
    pair: 'Otra herramienta lo ha renovado. Diga en su página qué tokens son los que valen.',
    unsaved: 'Su token más nuevo todavía no está guardado.',
    keys: 'Faltan sus claves. Añada el perfil otra vez.',
  },
  details: 'Detalles',
  detailsOf: (name) => `Detalles de ${name}`,
}
