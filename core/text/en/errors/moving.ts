import type { FailureTable } from '#core/text/failure'

/** Passphrase files and presets: what carries profiles to another computer or to colleagues. */
export const movingFailures = {
  'bundle-passphrase-wrong': () => ({
    what: 'The file did not open.',
    why: 'This is not its passphrase. Capitals and blanks count. A file whose beginning was changed looks the same.',
    next: 'Type it again as it was typed when the file was saved. Nothing was stored.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-damaged': () => ({
    what: 'The passphrase file is damaged. Nothing was stored.',
    why: 'Something in it was changed, or a part of it is missing: copying or downloading it stopped early, perhaps.',
    next: 'Copy it once more from where it was saved, as a file and not as text.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-foreign': () => ({
    what: 'There are no profiles in this file. Nothing was stored.',
    why: 'It is protected as the wallet’s files are, but it was not saved with “Move profiles…”, or it opens with a key instead of a passphrase.',
    next: 'Choose a file that was saved with “Move profiles…”.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-too-costly': () => ({
    what: 'This file was not opened. Nothing was stored.',
    why: 'Opening it would take more of this computer’s memory or time than the wallet gives. Files it saves itself never do.',
    next: 'Choose a file that was saved with “Move profiles…”.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-unverified': () => ({
    what: 'The passphrase file was not saved. Nothing has changed here.',
    why: 'It was read again after it was written, and it was not what had been written. The disk or the drive may be failing.',
    next: 'Save it in another place.',
    action: 'choose-another-place',
  }),
  'bundle-renewed-elsewhere': ({ name = 'A profile' }) => ({
    what: `${name} is renewed elsewhere already. No file was saved.`,
    why: 'A refresh token works once. If two renew the same profile, one of them stops working.',
    next: 'Leave it out, or move it with “This wallet” renewing: then its access token alone goes along. If nobody else renews it any more, sign in here again, then move it.',
    action: 'dismiss',
    isPlain: true,
  }),
  'file-newer': () => ({
    what: 'This file was made by a newer Token Wallet. Nothing was stored.',
    why: 'This version may not understand all of it, and reading half of it could lose a token.',
    next: 'Update Token Wallet on this computer, then import the file again.',
    action: 'dismiss',
    isPlain: true,
  }),
  'preset-unusable': () => ({
    what: 'This preset cannot be used. Nothing was stored.',
    why: 'A part of it is missing, or a value is not what it should be: somebody changed it by hand, perhaps.',
    next: 'Ask whoever made it to save it once more, or choose “Add profile” and fill it in yourself.',
    action: 'dismiss',
    isPlain: true,
  }),
} as const satisfies FailureTable
