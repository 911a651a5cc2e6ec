import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronCommand } from './killed-program'
import type { OneUseServer } from './one-use-server'
import { startProgram, type Program } from './program'
import {
  sideNames,
  type CommandSide,
  type SideBySide,
  type Stored,
  type WindowSide,
} from './side-by-side'

/** What `list --json` tells of a profile. */
interface Listed {
  readonly name: string
  readonly needsSignIn?: string
}

/** The built app with its window on a display, and the built command line, both with the system’s keyring. */
export async function sidesInElectron(
  server: OneUseServer,
  typed: readonly string[],
): Promise<SideBySide> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-sides-'))
  const windows = new Set<ElectronApplication>()
  for (const name of sideNames) await takeOver(dataFolder, server, name)
  const { _electron } = await import('@playwright/test')
  const names = (await listed(dataFolder)).map(({ name }) => name)
  return {
    openWindow: async () => {
      const [executablePath, ...switches] = electronCommand(dataFolder, { isShown: true })
      const args = [
        '-r',
        join(process.env['TORTURE_APP'] ?? '', 'test/e2e/hold-ready.cjs'),
        ...switches,
      ]
      const app = await _electron.launch({ executablePath, args, env: environment() })
      windows.add(app)
      app.process().once('exit', () => windows.delete(app))
      const page = await app.firstWindow()
      await page.waitForLoadState()
      return windowSide(app, page)
    },
    makeCommand: () => Promise.resolve(commandSide(dataFolder, typed)),
    look: async (isLast) => {
      const profiles = await listed(dataFolder)
      const stored: Stored[] = []
      for (const name of names) {
        const needsSignIn = profiles.find((one) => one.name === name)?.needsSignIn
        const shown = isLast ? await command(dataFolder, ['token', name]) : undefined
        stored.push({ name, accessToken: shown?.out.trim(), isInDoubt: undefined, needsSignIn })
      }
      return stored
    },
    signInAgain: () => Promise.reject(new Error('nothing may be lost here')),
    leftBehind: () =>
      readdirSync(join(dataFolder, 'wallet')).filter((name) => /\.(tmp|lock)$/.test(name)),
    close: async () => {
      for (const app of windows) app.process().kill('SIGKILL')
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      return Promise.resolve()
    },
  }
}

function windowSide(app: ElectronApplication, page: Page): WindowSide {
  let failures: string[] = []
  let wasKilled = false
  const gone = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
  return {
    // Its answers come by the way a click’s do, through preload, main and back.
    renew: async () => {
      const renewing = page.evaluate(async () => {
        const state = await window.wallet.state()
        const able = state.ok ? state.value.profiles : []
        return Promise.all(
          able.map(async ({ id, name }) => {
            const renewed = await window.wallet.renew(id)
            return renewed.ok ? '' : `${name} ${renewed.failure.code}`
          }),
        )
      })
      try {
        failures.push(...(await renewing).filter((failure) => failure !== ''))
      } catch (error) {
        await gone
        if (!wasKilled) throw error
      }
    },
    kill: () => {
      if (app.process().exitCode === null) wasKilled = app.process().kill('SIGKILL') || wasKilled
    },
    wasKilled: () => wasKilled,
    takeFailures: () => {
      const taken = failures
      failures = []
      return taken
    },
    quit: () => app.close(),
  }
}

function commandSide(dataFolder: string, typed: readonly string[]): CommandSide {
  let program: Program | undefined
  let code: number | undefined
  let isKilledEarly = false
  return {
    renew: async () => {
      if (isKilledEarly) return
      program = startProgram(electronCommand(dataFolder, { typed }))
      await program.ended
      code = program.exitCode()
    },
    kill: () => {
      isKilledEarly = program === undefined
      program?.kill()
    },
    wasKilled: () => isKilledEarly || program?.wasKilled() === true,
    exitCode: () => code,
    messages: () =>
      program
        ?.errors()
        .split('\n')
        .filter((line) => line !== '') ?? [],
  }
}

async function command(
  dataFolder: string,
  typed: readonly string[],
): Promise<{ readonly out: string }> {
  const program = startProgram(electronCommand(dataFolder, { typed }))
  let out = ''
  program.onLine = (line) => (out += `${line}\n`)
  await program.ended
  if (program.exitCode() !== 0) throw new Error(`${typed.join(' ')}: ${program.errors()}`)
  return { out }
}

async function listed(dataFolder: string): Promise<readonly Listed[]> {
  const { out } = await command(dataFolder, ['list', '--json'])
  return (JSON.parse(out) as { readonly profiles: readonly Listed[] }).profiles
}

/** As a person would who has the keys and a pair already. */
async function takeOver(dataFolder: string, server: OneUseServer, name: string): Promise<void> {
  const { accessToken, refreshToken } = server.issue(name)
  const file = join(dataFolder, `${name}.env`)
  const lines = [
    'SPRINKLR_ENV=prod',
    `SPRINKLR_BASE_URL=${server.apiAddress}`,
    `SPRINKLR_API_KEY=${name.padEnd(32, 'k')}`,
    `SPRINKLR_API_SECRET=${name.padEnd(32, 's')}`,
    `SPRINKLR_ACCESS_TOKEN=${accessToken}`,
    `SPRINKLR_REFRESH_TOKEN=${refreshToken}`,
    'SPRINKLR_REDIRECT_URI=https://tool.example/callback',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  await command(dataFolder, ['import', file, '--renewed-by', 'wallet'])
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
