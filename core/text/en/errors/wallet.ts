import type { ErrorFacts } from '#core/errors'
import { isKeyringTrouble, keyringRemedies, type KeyringTrouble } from '#core/keyring'
import type { FailureTable } from '#core/text/failure'
import { formLimits } from '#core/text/en/form-limits'
import { nameReason } from '#core/text/en/variable-names'

const fields: Readonly<Record<string, string>> = {
  environment: 'environment',
  apiAddress: 'API address',
  apiKey: 'API key',
  apiSecret: 'API secret',
  redirectUri: 'Callback URL',
  accessToken: 'access token',
  refreshToken: 'refresh token',
}

const keyringReasons: Readonly<Record<KeyringTrouble, string>> = {
  'no-keyring': 'No keyring answers on this computer.',
  'keyring-silent': 'The keyring is there but does not answer.',
  'keyring-locked': 'The keyring is locked.',
  'keyring-declined':
    'Your computer’s question was closed without the password, or it could not be shown.',
  'keyring-failed': 'The keyring is missing or locked, or access was declined.',
  'keyring-changed': 'The key it gave is not this wallet’s.',
  'weak-keyring': 'Token Wallet was started without the keyring.',
  'forged-key': 'The wallet’s key was sealed without a keyring.',
}
const keyringSteps = {
  'try-again': 'Put that right, then try again.',
  unlock: 'Unlock the keyring.',
  restart: 'Put that right, then restart Token Wallet.',
} as const

const readOnlyReasons = {
  'another-machine':
    'It was last used on another computer. Two computers that save to it would undo each other’s renewals.',
  'older-than-backups':
    'Its file is older than its own backups, as if somebody had put an earlier copy back.',
  'log-unreadable': 'The disk fails at its file, and what is shown comes from copies.',
} as const

function keyringWhy({ reason }: ErrorFacts): string {
  return isKeyringTrouble(reason)
    ? keyringReasons[reason]
    : 'It is locked, access was denied, or it is not the one the wallet was made with.'
}

function keyringStep({ reason }: ErrorFacts): string {
  return keyringSteps[isKeyringTrouble(reason) ? keyringRemedies[reason] : 'try-again']
}

/** The wallet itself: vault, profiles, hand-off. */
export const walletFailures = {
  'vault-locked': () => ({
    what: 'The wallet is locked.',
    why: 'It opens with your passphrase, your recovery code or this computer’s keyring.',
    next: 'Unlock it first.',
    action: 'dismiss',
  }),
  'vault-unprotected': () => ({
    what: 'The wallet does not know yet how to protect your tokens.',
    why: 'No keyring keeps their key yet, and you have not chosen another way.',
    next: 'Choose a passphrase, or keep everything in memory only.',
    action: 'dismiss',
  }),
  'vault-unreadable': () => ({
    what: 'The wallet’s file cannot be read.',
    why: 'It is damaged or belongs to another program. It was not changed and not deleted.',
    next: 'Restore the wallet’s folder from a backup, then start again.',
    action: 'try-again',
  }),
  'vault-newer': () => ({
    what: 'This wallet was made by a newer version.',
    why: 'An older version could damage what it does not know, so it changes nothing.',
    next: 'Install the newer version of Token Wallet.',
    action: 'dismiss',
  }),
  'keyring-missing': (facts) => ({
    what: 'The keyring cannot protect your tokens yet.',
    why: keyringWhy(facts),
    next: `${keyringStep(facts)} Or choose a passphrase, or keep everything in memory only.`,
    action: 'dismiss',
  }),
  'keyring-refused': (facts) => ({
    what: 'The keyring did not open the wallet.',
    why: keyringWhy(facts),
    next: `${keyringStep(facts)} Nothing was changed or deleted.`,
    action: 'try-again',
  }),
  'passphrase-wrong': () => ({
    what: 'Wrong passphrase.',
    why: 'Capital letters count.',
    next: 'Try once more.',
    action: 'try-again',
    isPlain: true,
  }),
  'passphrase-weak': () => ({
    what: 'That passphrase is too short.',
    why: 'It is all that protects your tokens.',
    next: 'Use at least 12 characters; a few words are easiest to remember.',
    action: 'dismiss',
  }),
  'recovery-code-wrong': () => ({
    what: 'That recovery code does not open this wallet.',
    why: 'It is typed well, but it is of another wallet or was replaced by a newer one.',
    next: 'Look for the newest code you wrote down.',
    action: 'try-again',
    isPlain: true,
  }),
  'recovery-code-mistyped': () => ({
    what: 'That is not a recovery code.',
    why: 'At least one character is wrong, missing or in the wrong place.',
    next: 'Compare it with what you wrote down. It has seven groups of four.',
    action: 'try-again',
    isPlain: true,
  }),
  'recovery-code-differs': () => ({
    what: 'That is not the code that was just shown.',
    why: 'It is a recovery code, but another one.',
    next: 'Type the new one. An earlier code stays valid until then.',
    action: 'try-again',
    isPlain: true,
  }),
  'vault-read-only': ({ reason }) => ({
    what: 'Nothing was saved: the wallet is open for reading only.',
    why: readOnlyReasons[
      reason === 'another-machine' || reason === 'log-unreadable' ? reason : 'older-than-backups'
    ],
    next:
      reason === 'log-unreadable'
        ? 'It was tried again just now. Wait until the disk gives it back, or choose to go on with the copies.'
        : 'Choose to go on with it here first.',
    action: 'dismiss',
  }),
  'wallet-busy': () => ({
    what: 'The wallet is busy.',
    why: 'Another Token Wallet on this computer is working with it and has not finished.',
    next: 'Try again in a moment. Nothing was changed.',
    action: 'try-again',
  }),
  'save-failed': () => ({
    what: 'The change could not be saved.',
    why: 'This computer refused to write the wallet’s file.',
    next: 'Check the disk and its permissions, then try again. What was saved before is untouched.',
    action: 'try-again',
  }),
  'disk-full': () => ({
    what: 'Nothing could be saved: the disk is full.',
    why: 'There is no room left where the file should go.',
    next: 'Free some space, then try again. What was saved before is untouched.',
    action: 'try-again',
  }),
  'profile-missing': () => ({
    what: 'That profile is not there any more.',
    why: 'It was deleted.',
    next: 'Choose another one.',
    action: 'dismiss',
  }),
  'credential-missing': () => ({
    what: 'The keys of this profile are not there.',
    why: 'Their record could not be read.',
    next: 'Enter the keys again. A profile that lost them is set up anew with “Add profile”, and can then be deleted.',
    action: 'edit-keys',
  }),
  'no-token': () => ({
    what: 'This profile has no token yet.',
    why: 'Nobody has signed in with it.',
    next: 'Sign in first.',
    action: 'sign-in-again',
  }),
  'no-refresh-token': () => ({
    what: 'This profile cannot be renewed.',
    why: 'The provider gave no refresh token for it.',
    next: 'Sign in again to get a new token.',
    action: 'sign-in-again',
  }),
  'no-sign-in': () => ({
    what: 'Nobody signs in with these keys.',
    why: 'This provider gives tokens to the app itself, without a page to sign in at.',
    next: 'Get a new token instead.',
    action: 'dismiss',
  }),
  'token-not-saved': () => ({
    what: 'The new token could not be saved yet.',
    why: 'The provider has replaced the old one, and this computer refused to write the new one. The wallet holds it in memory.',
    next: 'Do not quit. Free some space or check the disk, then try again.',
    action: 'try-again',
  }),
  'export-value-unsafe': (facts) => ({
    what: `The ${fields[String(facts['field'])] ?? 'value'} cannot be written as ${String(facts['format'])}.`,
    why:
      formLimits[String(facts['format'])] ??
      'It holds characters that this format would change on the way, or is too long for it.',
    next: 'Choose another format. Nothing was written.',
    action: 'dismiss',
  }),
  'variable-name-unusable': (facts) => ({
    what: `The name for the ${fields[String(facts['field'])] ?? 'value'} cannot be used.`,
    why: nameReason(facts['reason']),
    next: 'Change that name. The names from before still count.',
    action: 'dismiss',
  }),
  'export-is-link': () => ({
    what: 'Nothing was saved: that name is a link to another file.',
    why: 'A token written through a link could end up where you do not expect it.',
    next: 'Choose another place or remove the link.',
    action: 'choose-another-place',
  }),
  'export-not-a-file': () => ({
    what: 'Nothing was saved: that name is not an ordinary file.',
    why: 'It is a folder, a device, or a file that has several names.',
    next: 'Choose another place.',
    action: 'choose-another-place',
  }),
  'export-failed': () => ({
    what: 'The file could not be saved.',
    why: 'This computer refused to write it. An earlier file of that name is untouched.',
    next: 'Choose another place.',
    action: 'choose-another-place',
  }),
  'export-left-behind': ({ left }) => ({
    what:
      left === undefined
        ? 'Saving failed, and the file may be there all the same.'
        : 'The file could not be saved, and what was written could not be removed.',
    why:
      left === undefined
        ? 'The disk or network drive gave no clear answer.'
        : `The file “${String(left)}” in the folder you chose may hold the token. An earlier file of the name you chose is untouched.`,
    next: 'Look into that folder and delete what you do not want to keep. A refresh token that was part of it counts as handed over.',
    action: 'choose-another-place',
  }),
  'clipboard-failed': () => ({
    what: 'It could not be copied.',
    why: 'The clipboard is held by another program.',
    next: 'Try again.',
    action: 'try-again',
  }),
  unexpected: () => ({
    what: 'Something went wrong in the wallet itself.',
    why: 'That is a fault of ours, not of yours.',
    next: 'Try again. If it happens again, report it with the details below.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
