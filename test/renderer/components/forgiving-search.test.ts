import { expect, it } from 'vitest'
import { findForgiving } from '../../../renderer/components/forgiving-search'

const clients = [
  'Acme weekly report',
  'Globex daily numbers',
  'Müller Söhne',
  'Юнона отчёт',
  'Acme daily',
]

it.each([
  ['acme', [4, 0]],
  ['weekly acme', [0]],
  ['glbex', [1]],
  ['gloebx', [1]],
  ['dailly', [1, 4]],
  ['muller', [2]],
  ['ЮНОНА', [3]],
  ['nobody', []],
])('%s', (query, places) => {
  expect([...findForgiving(clients, query)].sort()).toEqual([...places].sort())
})

it('nothing typed finds all, as they stand', () => {
  expect(findForgiving(clients, '  ')).toEqual([0, 1, 2, 3, 4])
})

it('what is typed whole comes before what only has it', () => {
  expect(findForgiving(['Move profiles…', 'Profiles'], 'profiles')).toEqual([1, 0])
})

it('what is typed exactly comes before what is only like it', () => {
  expect(findForgiving(['Acne studio', 'Acme studio'], 'acme')[0]).toBe(1)
})

it.each(['*', '.*', '(', '[', '\\', '+', '$', '"', '-acme', '“'])(
  '%s is no pattern and breaks nothing',
  (query) => {
    expect(() => findForgiving(clients, query)).not.toThrow()
  },
)
