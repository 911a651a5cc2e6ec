import { number } from '#core/text/en/grammar'

/** The ways to the main places, in English. */
export const navigation = {
  label: 'Places',
  menu: 'Menu',
  skip: 'Skip to the page',
  /** Short, beside an icon. Its button is named by the title of the page. */
  due: 'Due',
  dueCount: (count: number) =>
    count === 1 ? '1 thing is due.' : `${number(count)} things are due.`,
} as const
