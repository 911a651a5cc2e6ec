import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ageHere } from '../../helpers/age-here'
import { Secret } from '#core/secret'
import { bundle, passphrase, savesForReal } from '../../helpers/moving-bench'
import { aTempFolder } from '../../helpers/practice'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

/** Opens `content` as a passphrase file. */
async function opening({ wallet }: WalletBench, content: string): Promise<unknown> {
  const { id } = await wallet.importText(content)
  return wallet.openSealedImport(id, passphrase)
}

const header = (stanza: string): string =>
  `age-encryption.org/v1\n-> ${stanza}\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n--- x\n`

/** What becomes of a passphrase file on its way. */
export const moving: readonly Provocation[] = [
  {
    what: 'a passphrase of another file',
    code: 'bundle-passphrase-wrong',
    provoke: async (bench) =>
      opening(bench, await ageHere.seal('{}', new Secret('another passphrase'))),
  },
  {
    what: 'a passphrase file that was cut off',
    code: 'bundle-damaged',
    provoke: async (bench) =>
      opening(bench, (await ageHere.seal('{}', new Secret(passphrase))).slice(0, -40)),
  },
  {
    what: 'a file that opens with a key',
    code: 'bundle-foreign',
    provoke: (bench) =>
      opening(bench, header('X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc')),
  },
  {
    what: 'a passphrase file that asks for all memory',
    code: 'bundle-too-costly',
    provoke: (bench) => opening(bench, header('scrypt bBjlhJVYZeE4aqUdmtRHfw 30')),
  },
  {
    what: 'a passphrase file of a newer version',
    code: 'file-newer',
    provoke: async (bench) => {
      const newer = JSON.stringify({ format: 'token-wallet-bundle', version: 2 })
      return opening(bench, await ageHere.seal(newer, new Secret(passphrase)))
    },
  },
  {
    what: 'a preset whose address is none',
    code: 'preset-unusable',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      const path = join(await aTempFolder(), 'a preset')
      savesForReal(bench, path)
      await bench.wallet.savePreset(id)
      const preset = await readFile(path, 'utf8')
      return bench.wallet.importText(
        preset.replace(/"apiAddress": ".*"/, '"apiAddress": "ftp://a"'),
      )
    },
  },
  {
    what: 'a drive that gives back something else than it was given',
    code: 'bundle-unverified',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      savesForReal(bench, join(await aTempFolder(), 'a file'))
      bench.readAgain = () => Promise.resolve(Buffer.from('something else'))
      return bundle(bench, [id])
    },
  },
  {
    what: 'a right to renew that has left already',
    code: 'bundle-renewed-elsewhere',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await bench.wallet.leaveToOtherTool(id)
      return bundle(bench, [id])
    },
  },
]
