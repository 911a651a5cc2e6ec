// @ts-check
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { ExpectedFailure } from '../progress.mjs'

/**
 * How every fuse of the packaged app must stand. A fuse that is not in this table fails the packaging:
 * a newer Electron brought it, and somebody has to decide about it.
 * @type {Readonly<Record<string, boolean>>}
 */
const wanted = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

/** A fuse's state is the character that stands for it in the binary. */
const on = '1'.charCodeAt(0)
const off = '0'.charCodeAt(0)

/**
 * Reads the fuses back from the packaged binary and throws unless each stands as it must.
 * @param {string} distFolder
 * @returns {Promise<number>} how many were read
 */
export async function checkFuses(distFolder) {
  const wire = await getCurrentFuseWire(packagedApp(distFolder))
  const found = Object.entries(wire)
    .filter(([key]) => /^\d+$/.test(key))
    .map(([key, state]) => [String(FuseV1Options[Number(key)] ?? `unknown fuse ${key}`), state])
  const wrong = found.flatMap(([name, state]) => {
    const want = wanted[String(name)]
    const is = Number(state) === on ? true : Number(state) === off ? false : undefined
    return want !== undefined && want === is ? [] : [`${String(name)} is ${String(state)}`]
  })
  const names = found.map(([name]) => name)
  const missing = Object.keys(wanted).filter((name) => !names.includes(name))
  if (wrong.length + missing.length === 0) return found.length
  throw new ExpectedFailure(
    `The packaged app’s fuses are not as they must be: ${[...wrong, ...missing].join(', ')}.`,
    'Compare electronFuses in electron-builder.yml with the table in scripts/package/fuses.mjs.',
  )
}

/** @param {string} distFolder */
function packagedApp(distFolder) {
  const candidates = readdirSync(distFolder).flatMap((folder) =>
    ['token-wallet', 'Token Wallet.exe', 'Token Wallet.app'].map((name) =>
      join(distFolder, folder, name),
    ),
  )
  const app = candidates.find((path) => existsSync(path))
  if (app !== undefined) return app
  throw new ExpectedFailure(`There is no packaged app in ${distFolder}.`, 'Package it first.')
}
