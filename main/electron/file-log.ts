import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import log from 'electron-log/node'

const fileLimit = 1_000_000

/** Adds log lines to `<folder>/main.log` (0600, one older file kept) and writes to nowhere else. */
export function openFileLog(
  folder: string,
): (level: 'info' | 'warn' | 'error', line: string) => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const logger = log.create({ logId: 'token-wallet' })
  logger.transports.console.level = false
  // Left to itself it looks for a package.json near the working folder, and is silent where there is none.
  logger.transports.file.setAppName('Token Wallet')
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log')
  logger.transports.file.maxSize = fileLimit
  logger.transports.file.writeOptions = { flag: 'a', encoding: 'utf8', mode: 0o600 }
  return (level, line) => logger[level](line)
}
