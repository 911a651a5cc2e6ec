// @ts-check
const { readdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

/** So many pixels for a side of sixteen, and what the file is called then. */
const sizes = [
  { side: 16, suffix: '' },
  { side: 32, suffix: '-2x' },
]

const folder = join(__dirname, '..', '..', 'assets', 'tray')

/** @param {string} svg @param {number} side */
const drawing = (svg, side) => `new Promise((resolve, reject) => {
  const image = new Image()
  image.onerror = () => reject(new Error('the drawing cannot be read'))
  image.onload = () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = ${side}
    canvas.getContext('2d').drawImage(image, 0, 0, ${side}, ${side})
    resolve(canvas.toDataURL('image/png'))
  }
  image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}'
})`

async function draw() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(join(folder, file), 'utf8')
    for (const { side, suffix } of sizes) {
      /** @type {string} */
      const url = await window.webContents.executeJavaScript(drawing(svg, side))
      const png = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
      writeFileSync(join(folder, file.replace(/\.svg$/, `${suffix}.png`)), png)
    }
  }
}

app
  .whenReady()
  .then(draw)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )
