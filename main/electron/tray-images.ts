import { readFileSync } from 'node:fs'
import { nativeImage, nativeTheme, type NativeImage } from 'electron'
import attention from '../../assets/tray/attention.png?asset'
import attentionLarge from '../../assets/tray/attention-2x.png?asset'
import onDark from '../../assets/tray/on-dark.png?asset'
import onDarkLarge from '../../assets/tray/on-dark-2x.png?asset'
import onLight from '../../assets/tray/on-light.png?asset'
import onLightLarge from '../../assets/tray/on-light-2x.png?asset'
import template from '../../assets/tray/template.png?asset'
import templateLarge from '../../assets/tray/template-2x.png?asset'

/** For a light or a dark desktop; macOS colours it by itself. */
export function trayImage(): NativeImage {
  if (process.platform === 'darwin') {
    const drawn = drawing(template, templateLarge)
    drawn.setTemplateImage(true)
    return drawn
  }
  return nativeTheme.shouldUseDarkColors
    ? drawing(onDark, onDarkLarge)
    : drawing(onLight, onLightLarge)
}

/** Somebody is needed: over the app’s button in the taskbar of Windows. */
export function attentionOverlay(): NativeImage {
  return drawing(attention, attentionLarge)
}

function drawing(usual: string, large: string): NativeImage {
  const drawn = nativeImage.createEmpty()
  drawn.addRepresentation({ scaleFactor: 1, buffer: readFileSync(usual) })
  drawn.addRepresentation({ scaleFactor: 2, buffer: readFileSync(large) })
  return drawn
}
