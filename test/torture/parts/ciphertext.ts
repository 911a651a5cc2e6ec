import { Secret } from '#core/secret'
import { appId } from '../../../main/app-id'
import { headerBytes, readHeader, type Header } from '../../../main/vault/header'
import { isKeyProven } from '../../../main/vault/key-wraps'
import {
  formatLine,
  openLine,
  parseLine,
  type RecordLine,
  type Seal,
} from '../../../main/vault/record-line'
import { systemScrypt } from '../../../main/vault/scrypt'
import { unwrapTyped } from '../../../main/vault/typed-wraps'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { memoryFiles, type MemoryFiles } from '../memory-files'
import { memoryFolder, vaultOn } from '../memory-wallet'
import { cheapWrap } from '../cheap-wrap'
import { never, type Part, type Rounds } from '../part'
import { chanceOf, type Chance } from '../random'
import { stepOf } from '../steps'
import type { TallyKeeper } from '../tally'

const fullRounds = 1_000_000
const roundsPerWallet = 10_000
const passphrase = 'a passphrase of the torture'
const header = `${memoryFolder}/wallet.json`

/** What is sealed, changed by somebody who knows the format but not the key. */
export const ciphertext: Part = {
  name: 'ciphertext',
  rounds: { full: fullRounds, quick: 20_000 },
  chunk: roundsPerWallet,
  run: mutate,
  measures: [
    never('changed ciphertexts: accepted', {
      unit: 'ciphertexts',
      of: 'mutations',
      bad: 'accepted',
      fullCount: fullRounds,
    }),
  ],
}

interface Wallet {
  readonly disk: MemoryFiles
  readonly header: Header
  readonly seal: Seal
  readonly lines: readonly RecordLine[]
  readonly texts: readonly string[]
}

async function mutate({ seed, from, to }: Rounds, tally: TallyKeeper): Promise<void> {
  const number = Math.floor(from / roundsPerWallet)
  const wallet = await makeWallet(chanceOf(seed, 'ciphertext', 'wallet', number), number)
  for (let round = from; round < to; round += 1) {
    const chance = chanceOf(seed, 'ciphertext', round)
    const { way, isAccepted } = await oneMutation(wallet, chance)
    tally.add('mutations')
    if (isAccepted) tally.bad('accepted', `round ${round}, seed ${seed}: ${way}`)
  }
}

async function makeWallet(chance: Chance, number: number): Promise<Wallet> {
  const disk = memoryFiles({ folders: ['/', '/data'] })
  const vault = vaultOn({ fs: disk, chance })
  await vault.open()
  for (let step = 0; step < 8; step += 1) {
    await vault.change(stepOf({ ids: 8, filling: 200 }, 'ciphertext', number, step))
  }
  await vault.close()
  // With its copy at hand a changed header would rightly do no harm.
  disk.names.delete(`${memoryFolder}/backups/wallet.json`)
  const found = readHeader(contentOf(disk, header), appId)
  const wrapped = Buffer.from(found.wraps.keyring?.wrapped ?? '', 'base64url')
  const dataKey = Buffer.from(await aFakeCipher().unwrap(wrapped))
  const texts = contentOf(disk, `${memoryFolder}/records.log`).toString('latin1').trim().split('\n')
  const lines = texts.flatMap((text) => {
    const parsed = parseLine(text)
    return parsed.type === 'line' ? [parsed.line] : []
  })
  const withPassphrase = {
    ...found,
    wraps: {
      ...found.wraps,
      passphrase: cheapWrap(dataKey, found.walletId, { passphrase, chance }),
    },
  }
  return { disk, header: withPassphrase, seal: { walletId: found.walletId, dataKey }, lines, texts }
}

async function oneMutation(wallet: Wallet, chance: Chance) {
  const which = chance.next()
  if (which < 0.001) return mutatePassphraseWrap(wallet, chance)
  if (which < 0.011) return mutateHeader(wallet, chance)
  return which < 0.3 ? mutateText(wallet, chance) : mutateLine(wallet, chance)
}

/** The checksum is made anew: it keeps nobody out. How many lines follow in a save is not sealed. */
function mutateLine({ lines, seal }: Wallet, chance: Chance) {
  const line = chance.pick(lines)
  const [way, mutated] = lineMutation(line, chance.pick(lines), chance)
  const isSame = formatLine({ ...line, following: 0 }) === formatLine({ ...mutated, following: 0 })
  const parsed = parseLine(formatLine(mutated).slice(0, -1))
  const isOpen = parsed.type === 'line' && openLine(seal, parsed.line) !== undefined
  return { way: `a line: ${way}`, isAccepted: isOpen && !isSame }
}

function lineMutation(
  line: RecordLine,
  other: RecordLine,
  chance: Chance,
): readonly [string, RecordLine] {
  const { sealed, nonce } = line
  const bytes = Buffer.from(sealed, 'base64url')
  const sealedAs = (mutated: Buffer): RecordLine => ({
    ...line,
    sealed: mutated.toString('base64url'),
  })
  switch (chance.below(9)) {
    case 0:
      return [
        'nonce',
        { ...line, nonce: turned(Buffer.from(nonce, 'base64url'), chance).toString('base64url') },
      ]
    case 1:
      return ['generation', { ...line, generation: 1 + chance.below(2 ** 40) }]
    case 2:
      return ['record', { ...line, recordId: `${line.recordId}${chance.below(10)}` }]
    case 3:
      return ['another record’s place', { ...other, sealed, nonce }]
    case 4:
      return ['another’s sealed part', { ...line, sealed: other.sealed }]
    case 5:
      return ['shorter', sealedAs(bytes.subarray(0, chance.below(bytes.length)))]
    case 6:
      return ['longer', sealedAs(Buffer.concat([bytes, chance.bytes(1)]))]
    default:
      return ['sealed part', sealedAs(turned(bytes, chance))]
  }
}

/** Any character for any other; the checksum stays what it was. */
function mutateText({ texts, seal }: Wallet, chance: Chance) {
  const text = chance.pick(texts)
  const at = chance.below(text.length)
  const character = String.fromCharCode(chance.below(256))
  const mutated = text.slice(0, at) + character + text.slice(at + (chance.isIn(0.8) ? 1 : 0))
  const parsed = parseLine(mutated)
  const isOpen = parsed.type === 'line' && openLine(seal, parsed.line) !== undefined
  return { way: 'a line’s text', isAccepted: isOpen && mutated !== text }
}

/** The keyring's own cipher takes everything: what it gives back has to prove itself. */
async function mutateHeader(wallet: Wallet, chance: Chance) {
  const { keyring, ...wraps } = wallet.header.wraps
  const way = chance.pick(['walletId', 'keyCheck', 'wrapped'] as const)
  const { passphrase: _, ...others } = wraps
  if (keyring === undefined) return { way: 'no wrap', isAccepted: true }
  const wrapped = way === 'wrapped' ? changedText(keyring.wrapped, chance) : keyring.wrapped
  const mutated: Header = {
    ...wallet.header,
    wraps: { ...others, keyring: { ...keyring, wrapped } },
    ...(way === 'wrapped' ? {} : { [way]: changedText(wallet.header[way], chance) }),
  }
  const disk = wallet.disk.copy()
  const file = disk.names.get(header)
  if (file !== undefined) file.content = headerBytes(mutated)
  const { type } = await vaultOn({ fs: disk, chance }).open()
  return { way: `the header: ${way}`, isAccepted: type === 'open' }
}

async function mutatePassphraseWrap(
  { header: { walletId, keyCheck, wraps } }: Wallet,
  chance: Chance,
) {
  const wrap = wraps.passphrase
  if (wrap === undefined) return { way: 'no wrap', isAccepted: true }
  const way = chance.pick(['sealed', 'nonce', 'salt', 'walletId'] as const)
  const mutated = {
    ...wrap,
    ...(way === 'sealed' || way === 'nonce' ? { [way]: changedText(wrap[way], chance) } : {}),
    kdf: way === 'salt' ? { ...wrap.kdf, salt: changedText(wrap.kdf.salt, chance) } : wrap.kdf,
  }
  const id = way === 'walletId' ? changedText(walletId, chance) : walletId
  const typed = { kind: 'passphrase', walletId: id, typed: new Secret(passphrase) } as const
  const key = await unwrapTyped(mutated, typed, systemScrypt)
  const isAccepted = key !== undefined && isKeyProven(key, { walletId: id, keyCheck })
  return { way: `the passphrase’s wrap: ${way}`, isAccepted }
}

function changedText(text: string, chance: Chance): string {
  return turned(Buffer.from(text, 'base64url'), chance).toString('base64url')
}

function turned(bytes: Buffer, chance: Chance): Buffer {
  const result = Buffer.from(bytes)
  const at = chance.below(bytes.length)
  result[at] = (result[at] ?? 0) ^ (1 + chance.below(255))
  return result
}

function contentOf(disk: MemoryFiles, path: string): Buffer {
  return disk.names.get(path)?.content ?? Buffer.alloc(0)
}
