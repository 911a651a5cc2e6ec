import { expect, it } from 'vitest'
import { tableOf } from '../../../main/cli/words'

it('what a provider names somebody neither steers a terminal nor makes a line of its own', () => {
  const table = tableOf([['Belongs to', 'a\u001b[2Jb\r\nc\u202ed\u009be\u2028f']])
  expect(table).toBe('Belongs to  a\ufffd[2Jb\ufffd\ufffdc\ufffdd\ufffde\ufffdf\n')
})
