import { app } from 'electron'

/** The least a command without a window can be: ready, one word, gone. */
app.disableHardwareAcceleration()
void app.whenReady().then(() => {
  process.stdout.write('ready\n', () => app.exit())
})
