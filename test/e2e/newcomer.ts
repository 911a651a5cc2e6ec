import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './app'

const root = join(import.meta.dirname, '../..')
// The build reads its plugins from among the scripts, and makes Help of the documents.
const sources = ['core', 'main', 'preload', 'renderer', 'assets', 'scripts', 'docs']
const settings = ['package.json', 'electron.vite.config.ts', 'tsconfig.base.json']
const fixture = join(root, 'test/fixtures/provider/meadow.ts')

/** A copy of the wallet’s sources, and of what else is named. */
export function aCopy(more: readonly string[] = []): string {
  const copy = freshFolder('newcomer')
  for (const name of [...sources, ...settings, ...more]) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/**
 * A copy of the wallet’s sources with one more provider, added as docs/how-to/add-a-provider.md says: a file of its own and
 * its entry in the list. Nothing else is touched.
 */
export function aCopyWithMeadow(): string {
  const copy = aCopy()
  cpSync(fixture, join(copy, 'core/providers/meadow.ts'))
  const list = join(copy, 'core/providers/index.ts')
  const before = readFileSync(list, 'utf8')
  const after = before
    .replace(/^import \{ cedato \}/m, "import { meadow } from '#core/providers/meadow'\n$&")
    .replace(/^ {2}cedato,$/m, '$&\n  meadow,')
  if (after.split('\n').length !== before.split('\n').length + 2) {
    throw new Error('the list of providers looks otherwise')
  }
  writeFileSync(list, after)
  return copy
}

/** As `npm run types` does for these parts and `more`, in one go. Throws with what the compiler says. */
export function checkTypes(copy: string, more: readonly string[] = []): void {
  const parts = [...sources.filter((name) => name !== 'assets' && name !== 'docs'), ...more].map(
    (part) => `${part}/**/*`,
  )
  const all = {
    extends: './tsconfig.base.json',
    compilerOptions: {
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node', 'vite/client'],
    },
    include: parts,
    exclude: ['**/*.test.ts'],
  }
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(all))
  tool(copy, ['typescript/bin/tsc', '-p', copy, '--pretty', 'false'])
}

/** As `npm run build` does. */
export function build(copy: string): void {
  tool(copy, ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'])
}

/** The tests of a folder, as `npm run test:unit` does; only those of this name. */
export function unitTests(copy: string, folder: string, name: string): void {
  tool(copy, ['vitest/vitest.mjs', 'run', folder, '-t', name])
}

/** Throws with what the tool said. */
function tool(copy: string, [script = '', ...args]: readonly string[]): void {
  const file = join(copy, 'node_modules', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: copy,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`)
}
