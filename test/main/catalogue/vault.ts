import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { ProfileId } from '#core/profile'
import type { ProcessLocks } from '../../../main/ports'
import { nodeFileSystem } from '../../../main/vault/file-system'
import { claimName } from '../../../main/vault/lock-claim'
import { createProcessLocks } from '../../../main/vault/process-lock'
import { readProcessTable } from '../../../main/vault/process-mark'
import { dayMs } from '../../helpers/builders'
import { aFakeCipher, type FakeCipher } from '../../helpers/fake-cipher'
import { aFaultyFileSystem, type Fault, type FileCall } from '../../helpers/faulty-file-system'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import { aWindowBench, type Provocation } from './provocation'

const passphrase = 'four words are quite enough'

/** A wallet with a profile whose disk does as `faultOf` says from then on. */
async function onDisk(
  work: (bench: WalletBench, id: ProfileId) => Promise<unknown>,
  faultOf: (call: FileCall) => Fault,
  begin: 'now' | 'with-the-next-request' = 'now',
): Promise<unknown> {
  const fs = aFaultyFileSystem()
  const bench = await aWindowBench(undefined, undefined, fs)
  const { id } = await signInWithPractice(bench)
  // What the vault still does after a save.
  await bench.vault.open()
  if (begin === 'now') fs.restart(faultOf)
  else bench.beforeSend = () => fs.restart(faultOf)
  return work(bench, id).finally(() => fs.restart())
}

const writing = (code: string) => (call: FileCall) => (call.name === 'write' ? { code } : 'none')

/** The app, ended and started again on the same computer. */
async function startedAgain(
  bench: WalletBench,
  meanwhile: (folder: string) => void,
  cipher: FakeCipher = aFakeCipher(),
): Promise<WalletBench> {
  await signInWithPractice(bench)
  await bench.vault.close()
  meanwhile(bench.walletFolder)
  return aWindowBench(cipher, bench)
}

async function locked(bench: WalletBench): Promise<ProfileId> {
  const { id } = await signInWithPractice(bench)
  await bench.wallet.setPassphrase(passphrase, 'lock')
  await bench.wallet.lock()
  return id
}

const withoutBackups = (folder: string): void =>
  rmSync(join(folder, 'backups'), { recursive: true, force: true })

/** How the wallet’s files are found, and how the disk takes what is saved. */
const files: readonly Provocation[] = [
  {
    what: 'a full disk',
    code: 'disk-full',
    provoke: () => onDisk(({ wallet }, id) => wallet.duplicate(id), writing('ENOSPC')),
  },
  {
    what: 'a disk that fails',
    code: 'save-failed',
    provoke: () => onDisk(({ wallet }, id) => wallet.duplicate(id), writing('EIO')),
  },
  {
    what: 'a disk that filled up while a token came',
    code: 'token-not-saved',
    provoke: () =>
      onDisk(({ wallet }, id) => wallet.renew(id), writing('ENOSPC'), 'with-the-next-request'),
  },
  {
    what: 'a wallet whose file is gone',
    code: 'vault-unreadable',
    provoke: async (bench) => {
      const again = await startedAgain(bench, (folder) => {
        withoutBackups(folder)
        rmSync(join(folder, 'wallet.json'))
      })
      return again.wallet.retryKeyring()
    },
  },
  {
    what: 'a backup that is gone when it is to be restored',
    code: 'backup-unreadable',
    provoke: ({ wallet }) => wallet.restoreBackup('2026-01-01'),
  },
  {
    what: 'a wallet of a newer version',
    code: 'vault-newer',
    provoke: async (bench) => {
      const again = await startedAgain(bench, (folder) => {
        withoutBackups(folder)
        const file = join(folder, 'wallet.json')
        const header = JSON.parse(readFileSync(file, 'utf8')) as object
        writeFileSync(file, JSON.stringify({ ...header, format: 99 }))
      })
      return again.wallet.retryKeyring()
    },
  },
  {
    what: 'a wallet whose disk fails at its log',
    code: 'vault-read-only',
    facts: { reason: 'log-unreadable' },
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await bench.vault.close()
      const fs = aFaultyFileSystem()
      const log = join(bench.walletFolder, 'records.log')
      fs.restart(({ name, path }) => (name === 'read' && path === log ? { code: 'EIO' } : 'none'))
      const again = await aWindowBench(undefined, bench, fs)
      return again.wallet.renew(id).finally(() => fs.restart())
    },
  },
  {
    what: 'an earlier copy put in the place of the wallet',
    code: 'vault-read-only',
    facts: { reason: 'older-than-backups' },
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await bench.vault.open()
      const log = join(bench.walletFolder, 'records.log')
      const before = readFileSync(log)
      bench.clock.advance(dayMs)
      await bench.wallet.renew(id)
      await bench.vault.close()
      writeFileSync(log, before)
      const again = await aWindowBench(undefined, bench)
      return again.wallet.renew(id)
    },
  },
  {
    what: 'another Token Wallet at work on the same token',
    code: 'wallet-busy',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      bench.locks = heldElsewhere(bench.walletFolder)
      return bench.wallet.renew(id)
    },
  },
]

/** Locks of a folder, each of which a process of another computer has just taken. Waiting passes at once. */
function heldElsewhere(folder: string): ProcessLocks {
  const processes = readProcessTable('the-machine-of-the-tests')
  let now = Date.now()
  const locks = createProcessLocks({
    fs: nodeFileSystem(process.platform),
    folder,
    randomBytes,
    processes,
    clock: {
      now: () => now,
      after: (delayMs, task) => {
        if (delayMs >= 5_000) return () => undefined
        now += delayMs
        setImmediate(task)
        return () => undefined
      },
    },
  })
  return {
    hold: (name, work) => {
      const theirs = { ...processes.self, machine: 'another-machine' }
      writeFileSync(join(folder, claimName(name, theirs, randomBytes)), '')
      return locks.hold(name, work)
    },
  }
}

/** What opens a wallet, and what does not. */
const opening: readonly Provocation[] = [
  {
    what: 'a locked wallet',
    code: 'vault-locked',
    provoke: async (bench) => bench.wallet.copyToken(await locked(bench)),
  },
  {
    what: 'another passphrase',
    code: 'passphrase-wrong',
    provoke: async (bench) => {
      await locked(bench)
      return bench.wallet.unlock('another passphrase')
    },
  },
  {
    what: 'a short passphrase',
    code: 'passphrase-weak',
    provoke: ({ wallet }) => wallet.setPassphrase('short', 'lock'),
  },
  {
    what: 'a recovery code with a slip in it',
    code: 'recovery-code-mistyped',
    provoke: async ({ wallet }) => {
      const { code } = await wallet.newRecoveryCode()
      return wallet.confirmRecoveryCode(code.slice(1))
    },
  },
  {
    what: 'the recovery code before the new one',
    code: 'recovery-code-differs',
    provoke: async ({ wallet }) => {
      const { code } = await wallet.newRecoveryCode()
      await wallet.newRecoveryCode()
      return wallet.confirmRecoveryCode(code)
    },
  },
  {
    what: 'a recovery code of no use any more',
    code: 'recovery-code-wrong',
    provoke: async (bench) => {
      const { wallet } = bench
      const { code } = await wallet.newRecoveryCode()
      const newer = await wallet.newRecoveryCode()
      await wallet.confirmRecoveryCode(newer.code)
      await locked(bench)
      return wallet.unlockWithRecoveryCode(code)
    },
  },
]

/** What keyrings do. */
const keyrings: readonly Provocation[] = [
  {
    what: 'a sign-in before it is known what protects its token',
    code: 'vault-unprotected',
    provoke: async () => signInWithPractice(await aWindowBench(aFakeCipher('missing'))),
  },
  ...(
    [
      ['no keyring at a first start', 'missing', 'no-keyring'],
      ['a keyring that keeps nothing safe at a first start', 'weak', 'weak-keyring'],
      ['a locked keyring at a first start', 'locked', 'keyring-declined'],
    ] as const
  ).map(([what, mood, reason]) => ({
    what,
    code: 'keyring-missing' as const,
    facts: { reason },
    provoke: async () => (await aWindowBench(aFakeCipher(mood))).wallet.retryKeyring(),
  })),
  ...(
    [
      ['no keyring any more', 'missing', 'no-keyring'],
      ['a keyring started without protection', 'weak', 'weak-keyring'],
      ['a question for the keyring’s password that was closed', 'locked', 'keyring-declined'],
      ['a keyring that gives nothing', 'refusing', 'keyring-failed'],
      ['a keyring that gives another key', 'forged', 'keyring-changed'],
    ] as const
  ).map(([what, mood, reason]) => ({
    what,
    code: 'keyring-refused' as const,
    facts: { reason },
    provoke: async (bench: WalletBench) => {
      const again = await startedAgain(bench, () => undefined, aFakeCipher(mood))
      return again.wallet.retryKeyring()
    },
  })),
]

export const vault: readonly Provocation[] = [...files, ...opening, ...keyrings]
