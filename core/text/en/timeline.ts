/** The picture of all ends, in English. */
export const timeline = {
  open: 'Timeline',
  title: 'Timeline',
  intro: 'When tokens and certificates end, and what you want to be told.',
  back: 'Profiles',
  zoom: 'How many days',
  days: (count: number) => `${String(count)} days`,
  zoomHint:
    'In the picture: arrow keys go from end to end, Enter opens the profile, + and − change how many days are shown, Page Up and Page Down go back and on.',
  earlier: 'Earlier days',
  later: 'Later days',
  span: (from: string, to: string) => `${from} to ${to}`,
  asTable: 'Show as table',
  asPicture: 'Show as picture',
  picture: 'Ends by client',
  row: (client: string, count: number) =>
    count === 1 ? `${client}: 1 end` : `${client}: ${String(count)} ends`,
  several: (count: number, from: string, list: string) =>
    `${String(count)} ends from ${from}: ${list}`,
  more: (count: number) => `${String(count)} more`,
  today: 'Today',
  now: 'Now',
  weekend: 'Weekend',
  legend: 'What the shapes mean',
  nothing: 'Nothing ends in these days.',
  past: (count: number) => (count === 1 ? 'One end is past.' : `${String(count)} ends are past.`),
  table: 'All ends in these days',
  columns: { profile: 'Profile', when: 'When', what: 'What', client: 'Client', standing: 'State' },
  showMore: (count: number) => `Show ${String(count)} more`,
} as const
