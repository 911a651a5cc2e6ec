import { createRoot } from 'react-dom/client'
import type { SignInBarBridge } from '#core/sign-in-bar'
import { speakPage } from '../speak-page'
import { SignInBar } from './sign-in-bar'
import './sign-in-bar.css'

declare global {
  interface Window {
    readonly signInBar: SignInBarBridge
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
await speakPage()
createRoot(root).render(<SignInBar bridge={window.signInBar} />)
