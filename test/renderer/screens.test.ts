import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allScreens, dialogs, gates, ownDialogs, views } from '../e2e/screens'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The kinds of a tagged union, as its source has them. */
function kindsOf(file: string, union: string): readonly string[] {
  const [, after = ''] = read(file).split(`export type ${union} =`)
  const [body = ''] = after.split(/\n\n?(?=export |\/\*\* What is open|interface |type )/)
  return [...body.matchAll(/readonly type: '([a-z-]+)'/g)].map(([, kind = '']) => kind)
}

test('every screen, every dialog and everything before the wallet is open is looked at', () => {
  const view = 'renderer/store/view.ts'
  expect(Object.keys(views).toSorted()).toEqual(kindsOf(view, 'View').toSorted())
  const opened = kindsOf(view, 'Dialog').filter((kind) => kind !== 'none')
  expect(Object.keys(dialogs).toSorted()).toEqual(opened.toSorted())
  const vault = kindsOf('core/wallet-state.ts', 'VaultStatus').filter((kind) => kind !== 'open')
  expect(Object.keys(gates).toSorted()).toEqual([...new Set(vault)].toSorted())
})

/** Those of `Dialog`, and what they are made of. */
const ofDialog = [
  'dialogs.tsx',
  'components/dialog.tsx',
  'board/views-dialog.tsx',
  'bulk/bulk-dialog.tsx',
  'moving/move-dialog.tsx',
  'palette/palette.tsx',
  'shortcuts/shortcuts-dialog.tsx',
]

test('a dialog that a part of a screen opens by itself is looked at', () => {
  const files = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  const having = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.tsx') &&
        /<(Dialog|Modal|Modal\.Root|Drawer)\b/.test(read(`renderer/${file}`)),
    )
  expect(having.toSorted()).toEqual([...ofDialog, ...Object.keys(ownDialogs)].toSorted())
})

test('each of them has its place in a walk of the real app, and no name stands there twice', () => {
  const folder = join(root, 'test/e2e')
  const specs = readdirSync(folder).filter((file) => file.endsWith('.spec.ts'))
  const looked = specs.flatMap((file) => {
    const source = read(`test/e2e/${file}`)
    const plain = [...source.matchAll(/\blook\(\s*running,\s*'([^']+)'/g)]
    // One loop names them in a list of its own.
    const listed = [...source.matchAll(/^ {4}\['[a-z]+', '([a-z ]+)'\],$/gm)]
    return [...plain, ...listed].map(([, name = '']) => name)
  })
  expect(looked.toSorted()).toEqual([...allScreens].toSorted())
})
