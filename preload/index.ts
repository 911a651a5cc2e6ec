import { contextBridge, ipcRenderer } from 'electron'
import {
  signInProgressChannel,
  stateChangedChannel,
  walletChannel,
  type WalletBridge,
  type WalletMethod,
} from '#core/wallet-api'

/** One named call per method: no channel name ever comes from the page. */
function call<Name extends WalletMethod>(name: Name): WalletBridge[Name] {
  const channel = walletChannel(name)
  return ((...input: readonly unknown[]) =>
    ipcRenderer.invoke(channel, ...input)) as WalletBridge[Name]
}

/** The event object stays here: it would hand the page the way to every channel. */
function on<Value>(channel: string) {
  return (listener: (value: Value) => void): (() => void) => {
    const heard = (_event: unknown, value: Value): void => listener(value)
    ipcRenderer.on(channel, heard)
    return () => ipcRenderer.off(channel, heard)
  }
}

const bridge: WalletBridge = {
  state: call('state'),
  protectWithPassphrase: call('protectWithPassphrase'),
  keepInMemoryOnly: call('keepInMemoryOnly'),
  unlock: call('unlock'),
  retryKeyring: call('retryKeyring'),
  startDraft: call('startDraft'),
  chooseEnvironment: call('chooseEnvironment'),
  chooseKeys: call('chooseKeys'),
  discardDraft: call('discardDraft'),
  signInDraft: call('signInDraft'),
  signInAgain: call('signInAgain'),
  cancelSignIn: call('cancelSignIn'),
  focusSignIn: call('focusSignIn'),
  renew: call('renew'),
  check: call('check'),
  rename: call('rename'),
  duplicate: call('duplicate'),
  remove: call('remove'),
  restore: call('restore'),
  editKeys: call('editKeys'),
  history: call('history'),
  copyToken: call('copyToken'),
  reveal: call('reveal'),
  previewExport: call('previewExport'),
  saveExport: call('saveExport'),
  copyExport: call('copyExport'),
  showExportInFolder: call('showExportInFolder'),
  onStateChanged: on(stateChangedChannel),
  onSignInProgress: on(signInProgressChannel),
}

contextBridge.exposeInMainWorld('wallet', bridge)
