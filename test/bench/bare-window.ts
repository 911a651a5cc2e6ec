import { app, BrowserWindow } from 'electron'

const page = '<!doctype html><title>Bare</title><button type="button">Ready</button>'

/** The least an app with a window can be: one page with one button, locked as ours is and as large. */
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`data:text/html,${encodeURIComponent(page)}`)
})
