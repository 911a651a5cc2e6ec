import type { Answer } from './counting-server'
import { html, script, worker, type Site } from './hostile-provider'
import { busy, filled } from './hostile-scene'

/** Tells of every request that a page of its scope makes, and answers in the server’s place. */
const interceptor = `
  onfetch = (event) => {
    if (event.request.url.includes('/told')) return
    event.respondWith((async () => {
      const body = await event.request.text()
      await fetch('/told?words=' + encodeURIComponent('intercepted ' + new URL(event.request.url).pathname + ' ' + body), { mode: 'no-cors' })
      return new Response('<p>from the worker</p>', { headers: { 'content-type': 'text/html' } })
    })())
  }
  oninstall = () => skipWaiting()
  onactivate = (event) => event.waitUntil(clients.claim())`

const plant = `
  await ends('registered', async () => {
    await navigator.serviceWorker.register('/worker.js', { scope: '/' })
    await navigator.serviceWorker.ready
    return 'yes'
  })`

/** A server that, at another path than the redirect address, plants a worker over all of itself. */
export const aPlanter =
  (tellAt: () => string): Answer =>
  (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const code = busy(plant).replaceAll("origin + '/", `'${tellAt()}/`)
    const isWorker = path === '/worker.js'
    response.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' })
    response.end(isWorker ? interceptor : `<!doctype html><script>${code}</script>`)
  }

/** The provider’s page leads there. */
export const leadingTo =
  (path: string): Site =>
  ({ callback }) => ({ '/': script(`location = '${new URL(callback).origin}${path}'`) })

/** The same at the provider’s own host, where nothing is against it. */
export const plantingAtHome: Site = () => ({
  '/': script(busy(plant)),
  '/worker.js': worker(interceptor),
  '/page': html('from the server'),
})

/** A form with the answer in it, posted to the redirect address from wherever the page is. */
export const postAnswer = (place: Parameters<Site>[0]): string =>
  filled(
    `const form = document.createElement('form')
     form.method = 'post'
     form.action = 'CALLBACK'
     for (const [name, value] of new URL('GOOD').searchParams) {
       form.append(Object.assign(document.createElement('input'), { name, value }))
     }
     document.body.append(form)
     form.submit()`,
    place,
  )
