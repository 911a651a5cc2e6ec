import { app, safeStorage } from 'electron'
import { createOsCipher } from '../../../main/electron/os-cipher'
import { sessionBusSocket } from '../../../main/bus/bus-address'
import { createSecretService } from '../../../main/keyring/secret-service'
import { systemClock } from '../../../main/system-clock'
import { saveUntilKilled, type SavingOrder } from '../saving'

/** The same with the real keyring, through safeStorage. */
app.disableHardwareAcceleration()
void app.whenReady().then(async () => {
  const secretService = createSecretService({
    socket: sessionBusSocket(process.env),
    userId: process.getuid?.(),
    clock: systemClock,
  })
  const cipher = createOsCipher(safeStorage, { platform: process.platform, secretService })
  await saveUntilKilled(cipher, JSON.parse(process.argv.at(-1) ?? '') as SavingOrder)
  app.exit()
})
