// @ts-check
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPackageJson, inProject } from './project.mjs'

const ENTRIES = {
  parts: 'parts.ts',
  lane: 'lane.ts',
  saver: 'programs/saver.ts',
  'saver-in-electron': 'programs/saver-in-electron.ts',
  writer: 'programs/writer.ts',
  filler: 'programs/filler.ts',
  bench: '../bench/bench.ts',
  'bench-in-electron': '../bench/bench-in-electron.ts',
  'bare-start': '../bench/bare-start.ts',
  'bare-window': '../bench/bare-window.ts',
  renewer: 'programs/renewer.ts',
  'renewer-in-electron': 'programs/renewer-in-electron.ts',
  side: 'programs/side.ts',
}

/**
 * Builds what is tortured and what tortures it, as the app is built: one bundler, one set of rules, everything in.
 * @returns {Promise<{ folder: string, remove: () => void }>}
 */
export async function buildPrograms() {
  const { build } = await import('vite')
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-torture-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const inputs = Object.entries(ENTRIES).map(([name, file]) => [name, entry(file)])
  await build({
    configFile: false,
    logLevel: 'error',
    root: inProject(),
    ssr: { noExternal: true, external: ['electron', 'oidc-provider', '@playwright/test'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { input: Object.fromEntries(inputs), output: { format: 'es' } },
    },
  })
  // Somebody else's server runs as they wrote it.
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, 'package.json'), JSON.stringify(electronPackage()))
  return { folder, remove }
}

/** @param {string} file */
function entry(file) {
  return inProject('test', 'torture', file)
}

/** The name is the app's: the keyring binds the key to it. */
function electronPackage() {
  const { name, productName, version } = readPackageJson()
  return { name, productName, version, type: 'module', main: 'saver-in-electron.js' }
}
