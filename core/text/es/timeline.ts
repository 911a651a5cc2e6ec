import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** The picture of all ends, in Spanish. */
export const timeline: Text['timeline'] = {
  open: 'Línea de tiempo',
  title: 'Línea de tiempo',
  intro: 'Cuándo vencen los tokens y los certificados, y qué se le debe recordar.',
  back: 'Atrás',
  zoom: 'Cuántos días',
  days: (count) => `${number(count)} días`,
  zoomHint:
    'En la imagen: las teclas de flecha van de un vencimiento a otro, Intro abre el perfil, + y − cambian cuántos días se muestran, Re Pág y Av Pág van hacia atrás y hacia adelante.',
  earlier: 'Días anteriores',
  later: 'Días posteriores',
  span: (from, to) => `Del ${from} al ${to}`,
  asTable: 'Mostrar como tabla',
  asPicture: 'Mostrar como imagen',
  picture: 'Vencimientos por cliente',
  row: (client, count) =>
    plural(count, {
      one: `${client}: 1 vencimiento`,
      other: `${client}: ${number(count)} vencimientos`,
    }),
  several: (count, from, list) => `${number(count)} vencimientos (desde ${from}): ${list}`,
  more: (count) => `${number(count)} más`,
  today: 'Hoy',
  now: 'Ahora',
  weekend: 'Fin de semana',
  legend: 'Qué significan las formas',
  nothing: 'En estos días no vence nada.',
  past: (count) =>
    plural(count, {
      one: 'Un vencimiento ya ha pasado.',
      other: `${number(count)} vencimientos ya han pasado.`,
    }),
  table: 'Todos los vencimientos de estos días',
  columns: {
    profile: 'Perfil',
    when: 'Cuándo',
    what: 'Qué',
    client: 'Cliente',
    standing: 'Estado',
  },
  showMore: (count) => `Mostrar ${number(count)} más`,
}
