import { fromFailure, type Result } from '#core/errors'
import type { WalletApi, WalletBridge } from '#core/wallet-api'

declare global {
  interface Window {
    readonly wallet: WalletBridge
  }
}

/** The bridge as a WalletApi: failed Results become WalletErrors again. Written out, so that it reads as a list. */
export function walletOver(bridge: WalletBridge): WalletApi {
  return {
    state: unwrapped(bridge.state),
    protectWithPassphrase: unwrapped(bridge.protectWithPassphrase),
    keepInMemoryOnly: unwrapped(bridge.keepInMemoryOnly),
    unlock: unwrapped(bridge.unlock),
    unlockWithRecoveryCode: unwrapped(bridge.unlockWithRecoveryCode),
    lock: unwrapped(bridge.lock),
    setPassphrase: unwrapped(bridge.setPassphrase),
    changePassphraseMode: unwrapped(bridge.changePassphraseMode),
    removePassphrase: unwrapped(bridge.removePassphrase),
    newRecoveryCode: unwrapped(bridge.newRecoveryCode),
    confirmRecoveryCode: unwrapped(bridge.confirmRecoveryCode),
    discardRecoveryCode: unwrapped(bridge.discardRecoveryCode),
    removeRecoveryCode: unwrapped(bridge.removeRecoveryCode),
    useHere: unwrapped(bridge.useHere),
    startAnotherWallet: unwrapped(bridge.startAnotherWallet),
    openOtherWallet: unwrapped(bridge.openOtherWallet),
    retryKeyring: unwrapped(bridge.retryKeyring),
    restartApp: unwrapped(bridge.restartApp),
    startDraft: unwrapped(bridge.startDraft),
    chooseEnvironment: unwrapped(bridge.chooseEnvironment),
    chooseKeys: unwrapped(bridge.chooseKeys),
    discardDraft: unwrapped(bridge.discardDraft),
    signInDraft: unwrapped(bridge.signInDraft),
    getDraftToken: unwrapped(bridge.getDraftToken),
    signInAgain: unwrapped(bridge.signInAgain),
    signInProgress: unwrapped(bridge.signInProgress),
    cancelSignIn: unwrapped(bridge.cancelSignIn),
    focusSignIn: unwrapped(bridge.focusSignIn),
    signInWithBrowser: unwrapped(bridge.signInWithBrowser),
    copySignInAddress: unwrapped(bridge.copySignInAddress),
    giveSignInAddress: unwrapped(bridge.giveSignInAddress),
    answerAboutMark: unwrapped(bridge.answerAboutMark),
    staySignedIn: unwrapped(bridge.staySignedIn),
    renew: unwrapped(bridge.renew),
    setKeepAlive: unwrapped(bridge.setKeepAlive),
    refuseRenewal: unwrapped(bridge.refuseRenewal),
    leaveToOtherTool: unwrapped(bridge.leaveToOtherTool),
    acknowledgeSettlement: unwrapped(bridge.acknowledgeSettlement),
    saveHeld: unwrapped(bridge.saveHeld),
    check: unwrapped(bridge.check),
    rename: unwrapped(bridge.rename),
    duplicate: unwrapped(bridge.duplicate),
    remove: unwrapped(bridge.remove),
    restore: unwrapped(bridge.restore),
    editKeys: unwrapped(bridge.editKeys),
    history: unwrapped(bridge.history),
    copyToken: unwrapped(bridge.copyToken),
    reveal: unwrapped(bridge.reveal),
    previewExport: unwrapped(bridge.previewExport),
    saveExport: unwrapped(bridge.saveExport),
    copyExport: unwrapped(bridge.copyExport),
    showExportInFolder: unwrapped(bridge.showExportInFolder),
    readRequest: unwrapped(bridge.readRequest),
    attempts: unwrapped(bridge.attempts),
    copyForTicket: unwrapped(bridge.copyForTicket),
  }
}

function unwrapped<Input extends readonly unknown[], Value>(
  ask: (...input: Input) => Promise<Result<Value>>,
): (...input: Input) => Promise<Value> {
  return async (...input) => {
    const result = await ask(...input)
    if (!result.ok) throw fromFailure(result.failure)
    return result.value
  }
}
