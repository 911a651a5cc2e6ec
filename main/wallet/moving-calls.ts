import { assertNever, WalletError } from '#core/errors'
import { Secret } from '#core/secret'
import type { WalletApi } from '#core/wallet-api'
import type { Opened } from '../moving/age-header'
import { readBundle } from '../moving/bundle-document'
import { fileNameFor, saveBundle } from '../moving/bundling'
import { presetText } from '../moving/preset'
import { refuseNowhereToSave } from './new-profile'
import type { WalletParts } from './parts'

type MovingCalls = Pick<WalletApi, 'saveBundle' | 'openSealedImport' | 'savePreset'>

/** Profiles that move to another computer, or come from one. */
export function movingCalls(parts: WalletParts): MovingCalls {
  const { announced, importDesk, ageBox, clock, movingFiles } = parts
  return {
    saveBundle: (order) =>
      announced(async () => {
        refuseNowhereToSave(parts)
        return saveBundle({ ...parts, now: () => clock.now() }, order)
      }),
    savePreset: async (id) => {
      const profile = parts.book.profile(id)
      const content = presetText(profile, parts.book.credential(profile.credentialId))
      const savedTo = await movingFiles.askWhereToSave({
        fileName: fileNameFor([profile.name], 'token-wallet-preset.json'),
      })
      if (savedTo !== undefined) await movingFiles.save(savedTo, content)
      return { savedTo }
    },
    openSealedImport: async (id, passphrase) => {
      refuseNowhereToSave(parts)
      const opened = await ageBox.open(importDesk.sealed(id), new Secret(passphrase))
      const read = readBundle(textOf(opened), clock.now())
      // It may have been locked meanwhile: then nothing secret is left lying about.
      refuseNowhereToSave(parts)
      return importDesk.lay({ type: 'understood', importerId: 'bundle', ...read }, {})
    },
  }
}

function textOf(opened: Opened): string {
  switch (opened.type) {
    case 'opened':
      return opened.text
    case 'wrong-passphrase':
      throw new WalletError('bundle-passphrase-wrong')
    case 'damaged':
      throw new WalletError('bundle-damaged')
    case 'foreign':
      throw new WalletError('bundle-foreign')
    case 'newer':
      throw new WalletError('file-newer')
    case 'too-costly':
      throw new WalletError('bundle-too-costly')
    default:
      return assertNever(opened)
  }
}
