import { expect, it } from 'vitest'
import { differenceLines } from '../../../main/linked-files/difference'

const shown = (line: string): readonly string[] =>
  differenceLines(
    { plan: { current: line, content: line }, rendered: { text: '', preview: '' } },
    (text) => text,
  ).map(({ text }) => text)

it.each([
  ['export X="QWxhZGRpbjpvcGVuIHNlc2FtZQ=="', 'export X=••••••••Q=="'],
  ['token: QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'token: ••••••••ZQ=='],
  ['  "t":"QWxhZGRpbjpvcGVuIHNlc2FtZQ="', '  "t":••••••••ZQ="'],
  ['KEY=abc$defghij!klmnop#qrst&uvwxyz', 'KEY=••••••••wxyz'],
  ['QWxhZGRpbjpvcGVuIHNlc2FtZQ==', '••••••••ZQ=='],
  ['see abcdefgh$ijklmnop!qrst', 'see ••••••••qrst'],
])('of a line of somebody else’s no value is given away: %s', (line, safe) => {
  expect(shown(line)).toEqual([safe])
})

it.each(['region=emea', '# a note of mine', 'empty='])(
  'what cannot be a token stays: %s',
  (line) => {
    expect(shown(line)).toEqual([line])
  },
)
