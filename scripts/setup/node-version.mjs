// @ts-check
import { ExpectedFailure } from '../progress.mjs'

/** Refuses a Node that the tools cannot run on, before anything is installed with it. */
export function requireNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (runs) return
  throw new ExpectedFailure(
    `Token Wallet needs Node 20.19 or newer (of 22: 22.12 or newer); this is Node ${version}.`,
    'Install a current Node from https://nodejs.org and run the command again.',
  )
}
