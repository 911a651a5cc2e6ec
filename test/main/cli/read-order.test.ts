import { describe, expect, it } from 'vitest'
import { errorCodes } from '#core/errors'
import { endingOf, exitCodes } from '../../../main/cli/exit-codes'
import { readOrder } from '../../../main/cli/read-order'
import { UsageError } from '../../../main/cli/usage-error'

const orderOf = (line: string): unknown => readOrder(line.split(' ')).order

function problemOf(words: readonly string[]): unknown {
  try {
    readOrder(words)
    return 'none'
  } catch (error) {
    return error instanceof UsageError ? error.problem : error
  }
}

describe('what is typed', () => {
  it.each([
    ['list', { type: 'list' }],
    ['list --csv', { type: 'list', as: 'csv' }],
    ['list --ics', { type: 'list', as: 'ics' }],
    ['token Acme --header', { type: 'token', name: 'Acme', asHeader: true }],
    ['token --json Acme', { type: 'token', name: 'Acme', asHeader: false }],
    ['renew --due', { type: 'renew', which: { type: 'due' } }],
    ['renew Acme', { type: 'renew', which: { type: 'one', name: 'Acme' } }],
    [
      'export Acme --format dotenv --out -',
      { type: 'export', name: 'Acme', form: { type: 'listed', id: 'dotenv' }, withRefresh: false },
    ],
    [
      'export Acme --format template:Mine',
      {
        type: 'export',
        name: 'Acme',
        form: { type: 'template', name: 'Mine' },
        withRefresh: false,
      },
    ],
    [
      'export Acme --format=dotenv --out=a.env --with-refresh',
      {
        type: 'export',
        name: 'Acme',
        form: { type: 'listed', id: 'dotenv' },
        out: 'a.env',
        withRefresh: true,
      },
    ],
    [
      'export Acme --format dotenv --out a --with-refresh --renewed-by wallet --slot weekly',
      {
        type: 'export',
        name: 'Acme',
        form: { type: 'listed', id: 'dotenv' },
        out: 'a',
        withRefresh: true,
        renewedBy: 'wallet',
        keeps: true,
        slot: 'weekly',
      },
    ],
    [
      'export Acme --format dotenv --with-refresh --renewed-by other-tool',
      {
        type: 'export',
        name: 'Acme',
        form: { type: 'listed', id: 'dotenv' },
        withRefresh: true,
        renewedBy: 'other-tool',
      },
    ],
    [
      'export Acme --format dotenv --out a --keep',
      {
        type: 'export',
        name: 'Acme',
        form: { type: 'listed', id: 'dotenv' },
        out: 'a',
        withRefresh: false,
        keeps: true,
      },
    ],
    [
      'export Acme --format dotenv --name access-token=A --name access-token=B --name api-key=',
      {
        type: 'export',
        name: 'Acme',
        form: { type: 'listed', id: 'dotenv' },
        withRefresh: false,
        names: { accessToken: ['A', 'B'], apiKey: [] },
      },
    ],
    [
      'exec Acme -- curl --header x',
      { type: 'exec', name: 'Acme', program: ['curl', '--header', 'x'] },
    ],
    ['import a.env', { type: 'import', file: 'a.env', holder: 'other-tool' }],
    ['bundle a b --out c', { type: 'bundle', names: ['a', 'b'], out: 'c', withRefresh: false }],
    [
      'bundle a --out c --with-refresh',
      { type: 'bundle', names: ['a'], out: 'c', withRefresh: true },
    ],
    ['show Acme --help', { type: 'help' }],
  ])('%s', (line, order) => {
    expect(orderOf(line)).toEqual(order)
  })

  it.each([
    [[], 'command-missing'],
    [['toString'], 'command-unknown'],
    [['list', '--header'], 'option-unknown'],
    [['list', '--csv', '--ics'], 'list-one-form'],
    [['list', '--csv', '--json'], 'list-one-form'],
    [['show', 'Acme', '--csv'], 'option-unknown'],
    [['list', '--nonsense'], 'option-unknown'],
    [['list', '--json=yes'], 'value-unwanted'],
    [['export', 'A', '--format'], 'value-missing'],
    [['export', 'A', '--format', 'dotenv', '--out', '--json'], 'value-missing'],
    [['show', 'A', 'B'], 'word-unwanted'],
    [['show', ''], 'name-missing'],
    [['show', 'A', '--', 'x'], 'word-unwanted'],
    [['exec', 'A', '--'], 'program-missing'],
    [['renew', '--due', '--all'], 'which-missing'],
    [['import', 'a', '--renewed-by', 'me'], 'holder-unknown'],
    [['bundle', 'a', '--out', 'b', '--renewed-by', 'wallet'], 'option-unknown'],
    [['export', 'A', '--format', 'dotenv', '--name', 'token'], 'name-option-unusable'],
    [['export', 'A', '--format', 'dotenv', '--name', 'toString=A'], 'name-option-unusable'],
    [['list', '--name', 'api-key=A'], 'option-unknown'],
    [['completion', 'cmd'], 'shell-unknown'],
  ])('%j is refused: %s', (words, problem) => {
    expect(problemOf(words)).toBe(problem)
  })

  it.each([
    ['--with-refresh --renewed-by me', 'holder-unknown'],
    ['--renewed-by wallet --out a', 'renewed-by-alone'],
    ['--with-refresh --renewed-by other-tool --keep --out a', 'keep-elsewhere'],
    ['--with-refresh --renewed-by wallet', 'keep-out-missing'],
    ['--with-refresh --renewed-by wallet --out -', 'keep-out-missing'],
    ['--keep', 'keep-out-missing'],
    ['--keep --out a --format template:Mine', 'keep-template'],
    ['--keep --out a --name api-key=A', 'keep-names'],
    ['--slot weekly --out a', 'slot-alone'],
  ])('an export with %s is refused: %s', (line, problem) => {
    expect(problemOf(['export', 'A', '--format', 'dotenv', ...line.split(' ')])).toBe(problem)
  })
})

describe('exit codes', () => {
  it('are the documented ones, for every failure there is', () => {
    expect(exitCodes).toMatchObject({ ok: 0, usage: 2, 'no-profile': 3, locked: 4, 'sign-in': 5 })
    expect(exitCodes).toMatchObject({ refused: 6, network: 7, storage: 8 })
    expect(Object.keys(endingOf).toSorted()).toEqual(errorCodes.toSorted())
  })
})
