import { number, plural } from '#core/text/en/grammar'
/** The picture of all ends, in English. */
export const timeline = {
  open: 'Timeline',
  title: 'Timeline',
  intro: 'When tokens and certificates end, and what you want to be told.',
  back: 'Back',
  zoom: 'How many days',
  days: (count: number) => `${number(count)} days`,
  zoomHint:
    'In the picture: arrow keys go from end to end, Enter opens the profile, + and − change how many days are shown, Page Up and Page Down go back and on.',
  earlier: 'Earlier days',
  later: 'Later days',
  span: (from: string, to: string) => `${from} to ${to}`,
  asTable: 'Show as table',
  asPicture: 'Show as picture',
  picture: 'Ends by client',
  row: (client: string, count: number) =>
    plural(count, { one: `${client}: 1 end`, other: `${client}: ${number(count)} ends` }),
  several: (count: number, from: string, list: string) =>
    `${number(count)} ends from ${from}: ${list}`,
  more: (count: number) => `${number(count)} more`,
  today: 'Today',
  now: 'Now',
  weekend: 'Weekend',
  legend: 'What the shapes mean',
  nothing: 'Nothing ends in these days.',
  past: (count: number) =>
    plural(count, { one: 'One end is past.', other: `${number(count)} ends are past.` }),
  table: 'All ends in these days',
  columns: { profile: 'Profile', when: 'When', what: 'What', client: 'Client', standing: 'State' },
  showMore: (count: number) => `Show ${number(count)} more`,
} as const
