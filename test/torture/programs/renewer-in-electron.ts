import { app } from 'electron'
import { openSends } from '../../../main/electron/open-sends'
import { renewUntilKilled } from '../renewing'

/** The same through Electron's own network stack, as the app sends. */
app.disableHardwareAcceleration()
void app.whenReady().then(async () => {
  const none = { find: () => undefined, remember: () => undefined, forget: () => undefined }
  await renewUntilKilled(openSends(none))
})
