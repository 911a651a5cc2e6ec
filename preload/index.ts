import { contextBridge, ipcRenderer } from 'electron'
import type { ProfileId } from '#core/profile'
import type { SignInProgress } from '#core/sign-in-progress'
import {
  showProfileChannel,
  signInProgressChannel,
  stateChangedChannel,
  walletChannel,
  type WalletBridge,
  type WalletMethod,
} from '#core/wallet-api'
import type { WalletState } from '#core/wallet-state'

/** One named call per method: no channel name ever comes from the page. */
function call<Name extends WalletMethod>(name: Name): WalletBridge[Name] {
  const channel = walletChannel(name)
  return ((...input: readonly unknown[]) =>
    ipcRenderer.invoke(channel, ...input)) as WalletBridge[Name]
}

/** The event object stays here: it would hand the page the way to every channel. */
function subscribe(channel: string, heard: Parameters<typeof ipcRenderer.on>[1]): () => void {
  ipcRenderer.on(channel, heard)
  return () => ipcRenderer.off(channel, heard)
}

const bridge: WalletBridge = {
  state: call('state'),
  protectWithPassphrase: call('protectWithPassphrase'),
  keepInMemoryOnly: call('keepInMemoryOnly'),
  unlock: call('unlock'),
  unlockWithRecoveryCode: call('unlockWithRecoveryCode'),
  lock: call('lock'),
  setPassphrase: call('setPassphrase'),
  changePassphraseMode: call('changePassphraseMode'),
  removePassphrase: call('removePassphrase'),
  newRecoveryCode: call('newRecoveryCode'),
  confirmRecoveryCode: call('confirmRecoveryCode'),
  discardRecoveryCode: call('discardRecoveryCode'),
  removeRecoveryCode: call('removeRecoveryCode'),
  useHere: call('useHere'),
  startAnotherWallet: call('startAnotherWallet'),
  openOtherWallet: call('openOtherWallet'),
  retryKeyring: call('retryKeyring'),
  restartApp: call('restartApp'),
  startDraft: call('startDraft'),
  chooseEnvironment: call('chooseEnvironment'),
  chooseKeys: call('chooseKeys'),
  chooseKeyFile: call('chooseKeyFile'),
  createKeyAndCertificate: call('createKeyAndCertificate'),
  discardDraft: call('discardDraft'),
  importText: call('importText'),
  importFile: call('importFile'),
  importDropped: call('importDropped'),
  confirmImport: call('confirmImport'),
  completeImport: call('completeImport'),
  discardImport: call('discardImport'),
  openSealedImport: call('openSealedImport'),
  savePreset: call('savePreset'),
  saveBundle: call('saveBundle'),
  signInDraft: call('signInDraft'),
  getDraftToken: call('getDraftToken'),
  giveDraftToken: call('giveDraftToken'),
  saveDraftToken: call('saveDraftToken'),
  signInAgain: call('signInAgain'),
  signInProgress: call('signInProgress'),
  cancelSignIn: call('cancelSignIn'),
  focusSignIn: call('focusSignIn'),
  goOnIn: call('goOnIn'),
  copySignInAddress: call('copySignInAddress'),
  giveSignInAddress: call('giveSignInAddress'),
  answerAboutMark: call('answerAboutMark'),
  staySignedIn: call('staySignedIn'),
  renew: call('renew'),
  renewEncodedTwice: call('renewEncodedTwice'),
  registerCertificate: call('registerCertificate'),
  renewCertificate: call('renewCertificate'),
  setKeepAlive: call('setKeepAlive'),
  pin: call('pin'),
  refuseRenewal: call('refuseRenewal'),
  leaveToOtherTool: call('leaveToOtherTool'),
  acknowledgeSettlement: call('acknowledgeSettlement'),
  saveHeld: call('saveHeld'),
  check: call('check'),
  copyPassport: call('copyPassport'),
  rename: call('rename'),
  duplicate: call('duplicate'),
  remove: call('remove'),
  restore: call('restore'),
  deleteForGood: call('deleteForGood'),
  emptyTrash: call('emptyTrash'),
  editKeys: call('editKeys'),
  changeEnvironment: call('changeEnvironment'),
  changeMutualTls: call('changeMutualTls'),
  history: call('history'),
  copyToken: call('copyToken'),
  reveal: call('reveal'),
  previewExport: call('previewExport'),
  saveExport: call('saveExport'),
  saveExportHere: call('saveExportHere'),
  copyExport: call('copyExport'),
  nameVariables: call('nameVariables'),
  copyFormField: call('copyFormField'),
  showExportInFolder: call('showExportInFolder'),
  ledger: call('ledger'),
  removeFiles: call('removeFiles'),
  labelLine: call('labelLine'),
  forgetLine: call('forgetLine'),
  saveLedger: call('saveLedger'),
  showLineInFolder: call('showLineInFolder'),
  updateLinkedFile: call('updateLinkedFile'),
  compareLinkedFile: call('compareLinkedFile'),
  stopLinkedFile: call('stopLinkedFile'),
  checkLinkedFile: call('checkLinkedFile'),
  useOtherPair: call('useOtherPair'),
  keepOwnPair: call('keepOwnPair'),
  useSlot: call('useSlot'),
  saveTemplate: call('saveTemplate'),
  readTemplate: call('readTemplate'),
  removeTemplate: call('removeTemplate'),
  previewTemplate: call('previewTemplate'),
  openTemplateFile: call('openTemplateFile'),
  readRequest: call('readRequest'),
  attempts: call('attempts'),
  copyForTicket: call('copyForTicket'),
  clearClipboard: call('clearClipboard'),
  extras: call('extras'),
  installCommand: call('installCommand'),
  removeCommand: call('removeCommand'),
  renewWhileClosed: call('renewWhileClosed'),
  onStateChanged: (listener) =>
    subscribe(stateChangedChannel, (_event, state: WalletState) => listener(state)),
  onSignInProgress: (listener) =>
    subscribe(signInProgressChannel, (_event, progress: SignInProgress) => listener(progress)),
  onShowProfile: (listener) =>
    subscribe(showProfileChannel, (_event, id: ProfileId | undefined) => listener(id)),
}

contextBridge.exposeInMainWorld('wallet', bridge)
