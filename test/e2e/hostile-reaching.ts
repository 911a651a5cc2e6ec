import { expect } from './app'
import { html, script } from './hostile-provider'
import { busy, busyPage, filled, whatIsOpen, type HostilePage, type Shown } from './hostile-scene'
import { click } from './hostile-holding'

/** Addresses that lead out of the web: to us, to this computer, to other programs. */
const outside = [
  'app://bundle/index.html',
  'app://bundle/sign-in-bar/index.html',
  'app://bundle/index.js',
  'file:///etc/passwd',
  'file:///',
  'chrome://settings/',
  'chrome://gpu/',
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
  'devtools://devtools/bundled/inspector.html',
  'view-source:https://www.sprinklr.com/',
  'data:text/html,<h1>www.sprinklr.com</h1>',
  'filesystem:http://127.0.0.1/temporary/x',
  'ftp://ftp.example/x',
  'mailto:somebody@example.com?body=code',
  'tel:+15550100',
  'sms:+15550100',
  'ms-settings:privacy',
  'ms-word:ofe|u|https://example.com/a.docx',
  'search-ms:query=x&crumb=location:\\\\\\\\example.com',
  'vscode://file/etc/passwd',
  'slack://open',
  'x-apple.systempreferences:',
  'steam://run/1',
  'token-wallet://x',
]

/** Each of them, one after the other, in `code` as ADDRESS. */
const toEach = (code: string): string =>
  `for (const address of ${JSON.stringify(outside)}) { ${code}; await new Promise((go) => setTimeout(go, 10)) }`

const staysWhereItIs = async ({ scene, page }: Shown): Promise<void> => {
  expect(page.url()).toContain(scene.provider.origin)
  await expect.poll(async () => (await whatIsOpen(scene)).windows.length).toBe(2)
  const frames = await scene.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => one.getURL().startsWith('http'))
      .flatMap((one) => one.mainFrame.framesInSubtree.map(({ url }) => url)),
  )
  for (const url of frames) {
    expect(url).toMatch(/^(http:|data:text\/html|about:|chrome-error:|$)/)
  }
}

/** Goes to each of them in turn, and waits until Chromium has decided. */
async function goToEach({ scene, page }: Shown): Promise<void> {
  const isLoading = (): Promise<boolean> =>
    scene.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().some((one) => one.isLoading()),
    )
  for (const address of outside) {
    await page.evaluate((to) => location.assign(to), address)
    await expect.poll(isLoading).toBe(false)
    expect(await page.evaluate('window.marked'), address).toBe(true)
  }
}

const schemeWays: readonly (readonly [way: string, code: string])[] = [
  ['a link', `Object.assign(document.createElement('a'), { href: address }).click()`],
  [
    'a link into another window',
    `Object.assign(document.createElement('a'), { href: address, target: '_blank' }).click()`,
  ],
  [
    'a download link',
    `Object.assign(document.createElement('a'), { href: address, download: 'x' }).click()`,
  ],
  ['window.open', `if (window.open(address) !== null) tell('opened ' + address)`],
  [
    'window.open, then its location',
    `window.one ??= open('about:blank', 'one'); window.one.location = address`,
  ],
  [
    'an iframe',
    `document.body.append(Object.assign(document.createElement('iframe'), { src: address }))`,
  ],
  [
    'an object',
    `document.body.append(Object.assign(document.createElement('object'), { data: address }))`,
  ],
  [
    'a form',
    `const form = document.createElement('form'); form.action = address; document.body.append(form); form.submit()`,
  ],
  [
    'a posted form',
    `const form = document.createElement('form'); form.method = 'post'; form.action = address; document.body.append(form); form.submit()`,
  ],
  ['a fetch', `await fetch(address).then(() => tell('read ' + address), () => 0)`],
  [
    'a script',
    `document.body.append(Object.assign(document.createElement('script'), { src: address }))`,
  ],
]

/** Addresses that lead out of the web, by every way. */
export const schemes: readonly HostilePage[] = [
  {
    what: `${outside.length} addresses out of the web, by location`,
    end: 'nowhere reached, nothing started',
    site: busyPage('window.marked = true'),
    proves: async (shown) => {
      await goToEach(shown)
      await staysWhereItIs(shown)
    },
  },
  ...schemeWays.map(([way, code]) => ({
    what: `${outside.length} addresses out of the web, by ${way}`,
    end: 'nowhere reached, nothing started',
    site: busyPage(`${toEach(code)}; window.one?.close()`),
    proves: async (shown: Shown) => {
      await staysWhereItIs(shown)
      const read = shown.scene.provider.told().filter((words) => !words.startsWith('read data:'))
      expect(read).toEqual([])
    },
  })),
]

export const attachment = {
  status: 200,
  headers: {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="run.sh"',
  },
  body: 'echo owned',
}

/** Pages that want to leave something on this computer. */
export const downloads: readonly HostilePage[] = [
  {
    what: 'an attachment by location, link, frame, window and form',
    end: 'nothing saved',
    site: busyPage(
      `const wait = () => new Promise((go) => setTimeout(go, 100))
       location.href = '/file'; await wait()
       Object.assign(document.createElement('a'), { href: '/file' }).click(); await wait()
       Object.assign(document.createElement('a'), { href: '/file', download: 'run.sh' }).click(); await wait()
       document.body.append(Object.assign(document.createElement('iframe'), { src: '/file' })); await wait()
       const form = document.createElement('form'); form.action = '/file'; document.body.append(form); form.submit(); await wait()
       window.open('/file')?.close()`,
      { '/file': attachment },
    ),
  },
  {
    what: 'a[download] of blob: and data:, again and again',
    end: 'nothing saved',
    site: busyPage(`
      for (let at = 0; at < 50; at += 1) {
        const link = document.createElement('a')
        link.download = 'run' + at + '.sh'
        link.href = at % 2 ? 'data:text/x-sh,echo owned' : URL.createObjectURL(new Blob(['echo owned']))
        document.body.append(link)
        link.click()
      }`),
  },
  {
    what: 'a save dialog, an open dialog, by click',
    end: 'there is no such thing',
    site: () => ({
      '/': script(`document.body.append('click'); fetch('/done')
        onclick = () => { onclick = null; ${busy(`
          tell([typeof showSaveFilePicker, typeof showOpenFilePicker, typeof showDirectoryPicker].join())`)} }`),
    }),
    proves: async (shown) => {
      await click(shown)
      await expect.poll(shown.scene.provider.told).toEqual(['undefined,undefined,undefined'])
    },
  },
]

const permissions = [
  'geolocation',
  'notifications',
  'push',
  'midi',
  'camera',
  'microphone',
  'background-fetch',
  'background-sync',
  'persistent-storage',
  'clipboard-read',
  'clipboard-write',
  'screen-wake-lock',
  'display-capture',
  'window-management',
  'local-fonts',
  'idle-detection',
  'storage-access',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'payment-handler',
  'keyboard-lock',
  'pointer-lock',
  'periodic-background-sync',
]

/** Each asks as pages do, with a click of the person behind it; the name of the refusal is what it gets. */
const asking: Readonly<Record<string, readonly [attempt: string, refusal: string]>> = {
  geolocation: [
    'new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, (why) => no({ name: why.code })))',
    '1',
  ],
  notifications: ['Notification.requestPermission()', 'denied'],
  'camera and microphone': [
    'navigator.mediaDevices.getUserMedia({ video: true, audio: true })',
    'NotAllowedError',
  ],
  'the screen': ['navigator.mediaDevices.getDisplayMedia({ video: true })', 'NotAllowedError'],
  midi: ['navigator.requestMIDIAccess({ sysex: true })', 'NotAllowedError'],
  'the clipboard': ['navigator.clipboard.readText()', 'NotAllowedError'],
  'writing the clipboard': [`navigator.clipboard.writeText('x')`, 'NotAllowedError'],
  'usb devices': ['navigator.usb.requestDevice({ filters: [] })', 'NotFoundError'],
  'hid devices': ['navigator.hid.requestDevice({ filters: [] }).then((all) => all.length)', '0'],
  'serial ports': ['navigator.serial.requestPort()', 'NotFoundError'],
  idleness: ['IdleDetector.requestPermission()', 'denied'],
  fonts: ['queryLocalFonts().then((all) => all.length)', '0'],
  screens: ['getScreenDetails()', 'NotAllowedError'],
  'keeping awake': [`navigator.wakeLock.request('screen')`, 'NotAllowedError'],
  'lasting storage': ['navigator.storage.persist()', 'false'],
  speech: [
    'new Promise((yes, no) => { const one = new webkitSpeechRecognition(); one.onstart = yes; one.onerror = (why) => no({ name: why.error }); one.start() })',
    'not-allowed',
  ],
  'a colour of the screen': ['new EyeDropper().open()', 'ReferenceError'],
  'a window without a bar': ['documentPictureInPicture.requestWindow()', 'ReferenceError'],
  'a picture in a picture': [
    `(async () => {
      const canvas = document.createElement('canvas')
      canvas.getContext('2d').fillRect(0, 0, 9, 9)
      const video = Object.assign(document.createElement('video'), { muted: true, srcObject: canvas.captureStream() })
      await video.play()
      await video.requestPictureInPicture()
    })()`,
    'SecurityError',
  ],
}

export const asks: readonly HostilePage[] = [
  {
    what: `the state of ${permissions.length} permissions, in the page and a frame`,
    end: 'each denied',
    site: () => {
      const query = `
        for (const name of ${JSON.stringify(permissions)}) {
          const { state } = await navigator.permissions.query({ name, userVisibleOnly: true, sysex: true })
          if (state !== 'denied') tell(name + ': ' + state)
        }`
      return {
        '/': html(`<script>onmessage = () => { ${busy(query)} }</script>
          <iframe src="/frame" allow="camera *; geolocation *; clipboard-read *; usb *"></iframe>`),
        '/frame': script(`${busy(query)}.then(() => parent.postMessage('done', '*'))`),
      }
    },
    proves: async ({ scene }) => expect(scene.provider.told()).toEqual([]),
  },
  ...Object.entries(asking).map(([what, [attempt, refusal]]) => ({
    what: `${what}, asked for by click`,
    end: `refused (${refusal})`,
    site: () => ({
      '/': script(`document.body.append('click'); fetch('/told?words=shown')
        onclick = () => { onclick = null; ${busy(`await ends('asked', () => ${attempt})`)} }
        fetch('/done')`),
    }),
    proves: async (shown: Shown) => {
      await click(shown)
      await expect.poll(shown.scene.provider.told).toEqual(['shown', `asked: ${refusal}`])
    },
  })),
]

/** Chromium itself asks identity providers, in a page's name and past the session. */
export const federated: HostilePage = {
  what: 'the redirect address as an identity provider (FedCM), of page, frame and window',
  end: 'nothing sent',
  site: (place) => {
    const ask = filled(
      `navigator.credentials.get({
         identity: { providers: [{ configURL: 'GOOD', clientId: 'x' }], mode: 'active' },
         mediation: 'optional',
       }).catch(() => 0)`,
      place,
    )
    const frame = filled('src="OTHER/frame" allow="identity-credentials-get *"', place)
    return {
      '/': html(`<script>
        onmessage = () => { ${busy(`
          ${ask}
          window.open('about:blank', 'own').${ask}
          for (let at = 0; at < 40; at += 1) await fetch('/round-trip')`)} }</script><iframe ${frame}></iframe>`),
      '/frame': script(`${ask}; parent.postMessage('asked', '*')`),
    }
  },
}

/** Calls from browser to browser begin with datagrams to a server the page names. */
export const calling = (port: number): HostilePage => ({
  what: 'a call between browsers (WebRTC) by somebody’s server',
  end: 'no datagram sent',
  site: busyPage(`
    const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] })
    call.createDataChannel('x')
    await call.setLocalDescription(await call.createOffer())
    await new Promise((go) => {
      call.onicegatheringstatechange = () => { if (call.iceGatheringState === 'complete') go() }
    })`),
})
