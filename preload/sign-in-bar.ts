import { contextBridge, ipcRenderer } from 'electron'
import {
  signInBarChannel,
  signInBarStateChannel,
  type SignInBarBridge,
  type SignInBarState,
} from '#core/sign-in-bar'

const bridge: SignInBarBridge = {
  state: () => ipcRenderer.invoke(signInBarChannel('state')) as Promise<SignInBarState>,
  reload: () => ipcRenderer.invoke(signInBarChannel('reload')) as Promise<void>,
  cancel: () => ipcRenderer.invoke(signInBarChannel('cancel')) as Promise<void>,
  useBrowser: () => ipcRenderer.invoke(signInBarChannel('useBrowser')) as Promise<void>,
  reply: (reply) => ipcRenderer.invoke(signInBarChannel('reply'), reply) as Promise<void>,
  forgetCertificate: () =>
    ipcRenderer.invoke(signInBarChannel('forgetCertificate')) as Promise<void>,
  onStateChanged: (listener) => {
    // The event object stays here: it would hand the page the way to every channel.
    const heard = (_event: unknown, state: SignInBarState): void => listener(state)
    ipcRenderer.on(signInBarStateChannel, heard)
    return () => ipcRenderer.off(signInBarStateChannel, heard)
  },
}

contextBridge.exposeInMainWorld('signInBar', bridge)
