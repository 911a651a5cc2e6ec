import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CredentialId } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import { intentId } from '#core/refresh/intent'
import { Secret } from '#core/secret'
import type { Vault } from '../../main/vault/vault'
import { aCredential, aProfile } from '../helpers/builders'
import { nodeProgram } from './killed-program'
import type { OneUseServer } from './one-use-server'
import { startProgram, type Program } from './program'
import { openWallet, tokenSetOf } from './renewing'
import {
  sideNames,
  type CommandSide,
  type SideBySide,
  type Stored,
  type WindowSide,
} from './side-by-side'
import type { SideOrder } from './sides'

/** Both without Electron: the whole wallet, and the whole command line, in processes of their own. */
export async function sidesInNode(
  server: OneUseServer,
  typed: readonly string[],
): Promise<SideBySide> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-sides-'))
  const folder = join(dataFolder, 'wallet')
  const programs = new Set<Program>()
  await withVault(folder, async (vault) => {
    for (const name of sideNames) await signIn(vault, server, name)
  })
  const start = async (role: SideOrder['role']): Promise<Program> => {
    const program = startProgram(nodeProgram('side', {}))
    programs.add(program)
    void program.ended.then(() => programs.delete(program))
    program.onLine = (line) => {
      if (line.startsWith('saved ')) server.noteSaved(line.slice('saved '.length))
    }
    await program.next('ready')
    program.tell(JSON.stringify({ folder, role } satisfies SideOrder))
    return program
  }
  return {
    openWindow: async () => windowSide(await start({ type: 'window' })),
    makeCommand: async () => commandSide(await start({ type: 'command', typed: [...typed] })),
    look: () => withVault(folder, (vault) => Promise.resolve(sideNames.map(storedIn(vault)))),
    signInAgain: (name, pair) =>
      withVault(folder, async (vault) => {
        const profile = profileIn(vault, name)
        const { needsSignIn: _, ...rest } = profile
        await vault.put({ kind: 'profile', profile: { ...rest, tokenSet: tokenSetOf(pair) } })
      }),
    leftBehind: () => readdirSync(folder).filter((name) => /\.(tmp|lock)$/.test(name)),
    close: async () => {
      for (const program of programs) program.kill()
      await Promise.all([...programs].map(({ ended }) => ended))
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

async function windowSide(program: Program): Promise<WindowSide> {
  let failures: string[] = []
  const hears = program.onLine
  program.onLine = (line) => {
    hears(line)
    if (line.startsWith('failed ')) failures.push(line.slice('failed '.length))
  }
  await program.next('opened')
  return {
    renew: async () => {
      program.tell('renew')
      if ((await program.next('through')) === undefined) await program.ended
    },
    kill: () => program.kill(),
    wasKilled: () => program.wasKilled(),
    takeFailures: () => {
      const taken = failures
      failures = []
      return taken
    },
    quit: async () => {
      program.tell('quit')
      await program.ended
      if (!program.wasKilled() && program.errors() !== '') throw new Error(program.errors())
    },
  }
}

function commandSide(program: Program): CommandSide {
  let code: number | undefined
  return {
    renew: async () => {
      program.tell('go')
      const ended = await program.next('ended')
      if (ended !== undefined) code = Number(ended.slice('ended '.length))
      await program.ended
    },
    kill: () => program.kill(),
    wasKilled: () => program.wasKilled(),
    exitCode: () => code,
    messages: () =>
      program
        .errors()
        .split('\n')
        .filter((line) => line !== ''),
  }
}

async function withVault<T>(folder: string, work: (vault: Vault) => Promise<T>): Promise<T> {
  const { vault } = await openWallet(folder)
  try {
    return await work(vault)
  } finally {
    await vault.close()
  }
}

function storedIn(vault: Vault) {
  return (name: string): Stored => {
    const { id, tokenSet, needsSignIn } = profileIn(vault, name)
    return {
      name,
      accessToken: tokenSet?.accessToken.reveal() ?? 'none',
      isInDoubt: vault.get(intentId(id)) !== undefined,
      needsSignIn: needsSignIn?.cause,
    }
  }
}

const idOf = (name: string) => `profile-${name}` as ProfileId

function profileIn(vault: Vault, name: string): Profile {
  const record = vault.get(idOf(name))
  if (record?.kind !== 'profile') throw new Error(`the profile ${name} is gone`)
  return record.profile
}

async function signIn(vault: Vault, server: OneUseServer, name: string): Promise<void> {
  const credentialId = `credential-${name}` as CredentialId
  const credential = aCredential({
    id: credentialId,
    apiAddress: server.apiAddress,
    environment: 'prod',
    clientId: `key-${name}`,
    clientSecret: new Secret(`secret-of-${name}`),
    redirectUri: 'https://wallet.example/callback',
  })
  const tokenSet = tokenSetOf(server.issue(name))
  const profile = aProfile({ id: idOf(name), name, credentialId, tokenSet })
  await vault.put({ kind: 'profile', profile }, { kind: 'credential', credential })
}
