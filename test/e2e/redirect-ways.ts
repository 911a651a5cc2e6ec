import { html, script, to, worker, type Site } from './hostile-provider'

/** A way to the redirect address, as provider pages or hostile ones take it. */
export interface Way {
  readonly what: string
  readonly site: Site
}

const onClick = (link: string): string => `${link}<script>document.links[0].click()</script>`
const form = (attributes: string, fields = ''): string =>
  `<form ${attributes}>${fields}</form><script>document.forms[0].submit()</script>`
const fields = (good: string, state: string): string =>
  `<input name="code" value="${new URL(good).searchParams.get('code') ?? ''}">
   <input name="state" value="${state}">`
/** Tries, then says that it has tried. */
const trying =
  (markup: string): Site =>
  (place) => ({
    '/': html(`${markup}<script>fetch('/done')</script>`.replaceAll('GOOD', place.good)),
    '/there': to(302, place.good),
  })
const tryingTo = (code: string): Site => trying(`<script>${code}</script>`)

/** A page of the sign-in goes to the redirect address with an answer: it has to be taken. */
export const answering: readonly Way[] = [
  { what: '302 as the first answer', site: ({ good }) => ({ '/': to(302, good) }) },
  {
    what: 'a chain of 302 over another host',
    site: ({ good, otherHost }) => ({ '/': to(302, `${otherHost}/b`), '/b': to(302, good) }),
  },
  { what: '303', site: ({ good }) => ({ '/': to(303, good) }) },
  { what: '307', site: ({ good }) => ({ '/': to(307, good) }) },
  { what: '308', site: ({ good }) => ({ '/': to(308, good) }) },
  { what: 'location.href', site: ({ good }) => ({ '/': script(`location.href = '${good}'`) }) },
  {
    what: 'location.replace',
    site: ({ good }) => ({ '/': script(`location.replace('${good}')`) }),
  },
  {
    what: 'a script, then 302',
    site: ({ good }) => ({ '/': script(`location.href = '/b'`), '/b': to(302, good) }),
  },
  {
    what: 'meta refresh',
    site: ({ good }) => ({ '/': html(`<meta http-equiv="refresh" content="0;url=${good}">`) }),
  },
  {
    what: 'form GET',
    site: ({ callback, good, state }) => ({
      '/': html(form(`action="${callback}"`, fields(good, state))),
    }),
  },
  {
    what: 'form POST, then 302',
    site: ({ good }) => ({ '/': html(form('method="post" action="/b"')), '/b': to(302, good) }),
  },
  {
    what: 'form POST, then 307',
    site: ({ good }) => ({ '/': html(form('method="post" action="/b"')), '/b': to(307, good) }),
  },
  {
    what: 'an iframe that sets top.location',
    site: ({ good }) => ({
      '/': html('<iframe src="/b"></iframe>'),
      '/b': script(`top.location = '${good}'`),
    }),
  },
  {
    what: 'form POST with the answer in its body (form_post)',
    site: ({ callback, good, state }) => ({
      '/': html(form(`method="post" action="${callback}"`, fields(good, state))),
    }),
  },
  {
    what: 'form_post, then 307',
    site: ({ callback, good, state }) => ({
      '/': html(form('method="post" action="/b"', fields(good, state))),
      '/b': to(307, callback),
    }),
  },
  {
    what: 'form_post, first as a 308',
    site: ({ callback, good, state }) => ({
      '/': html(form('method="post" action="/b"', fields(good, state))),
      '/b': to(308, callback),
    }),
  },
  {
    what: 'an answer behind the #',
    site: ({ good }) => ({ '/': script(`location = '${good.replace('?', '#')}'`) }),
  },
  {
    what: '302 with the answer behind the #',
    site: ({ good }) => ({ '/': to(302, good.replace('?', '#')) }),
  },
  { what: 'window.open', site: ({ good }) => ({ '/': script(`window.open('${good}')`) }) },
  {
    what: 'a link into another window',
    site: ({ good }) => ({ '/': html(onClick(`<a target="_blank" href="${good}">go</a>`)) }),
  },
  {
    what: 'a popup by 302',
    site: ({ good }) => ({ '/': script(`window.open('/b')`), '/b': to(302, good) }),
  },
  {
    what: 'a popup with a page, then a script',
    site: ({ good }) => ({
      '/': script(`window.open('/b', 'sso', 'width=400,height=400')`),
      '/b': html(`<p>company</p><script>location.href = '${good}'</script>`),
    }),
  },
  {
    what: 'a popup with form_post',
    site: ({ callback, good, state }) => ({
      '/': script(`window.open('/b')`),
      '/b': html(form(`method="post" action="${callback}"`, fields(good, state))),
    }),
  },
  {
    what: 'a form into another window',
    site: ({ callback, good, state }) => ({
      '/': html(form(`method="post" target="_blank" action="${callback}"`, fields(good, state))),
    }),
  },
  {
    what: 'an empty popup that its opener sends there',
    site: ({ good }) => ({
      '/': script(`const w = window.open('about:blank', 'sso'); w.location = '${good}'`),
    }),
  },
  {
    what: 'a popup that sends its opener there',
    site: ({ good }) => ({
      '/': script(`window.open('/b')`),
      '/b': script(`opener.location = '${good}'`),
    }),
  },
  {
    what: 'a link that wants to download',
    site: ({ good }) => ({ '/': html(onClick(`<a download href="${good}">go</a>`)) }),
  },
]

/** Something else than the page goes there, with a good code in hand: never taken, never let through. */
export const besides: readonly Way[] = [
  { what: 'iframe', site: trying('<iframe src="GOOD"></iframe>') },
  { what: 'iframe by 302', site: trying('<iframe src="/there"></iframe>') },
  {
    what: 'iframe in a srcdoc',
    site: trying(`<iframe srcdoc="<iframe src='GOOD'></iframe>"></iframe>`),
  },
  { what: 'fetch', site: tryingTo(`fetch('GOOD', { mode: 'no-cors' }).catch(() => 0)`) },
  {
    what: 'fetch by 302',
    site: tryingTo(`fetch('/there', { mode: 'no-cors' }).catch(() => 0)`),
  },
  {
    what: 'XMLHttpRequest',
    site: tryingTo(`const x = new XMLHttpRequest(); x.open('GET', 'GOOD'); x.send()`),
  },
  { what: 'beacon', site: tryingTo(`navigator.sendBeacon('GOOD')`) },
  { what: 'event source', site: tryingTo(`new EventSource('GOOD')`) },
  { what: 'WebSocket', site: tryingTo(`new WebSocket('GOOD'.replace('http', 'ws'))`) },
  { what: 'image', site: trying('<img src="GOOD">') },
  { what: 'image by 302', site: trying('<img src="/there">') },
  { what: 'script', site: trying('<script src="GOOD" async></script>') },
  { what: 'style sheet', site: trying('<div></div><link rel="stylesheet" href="GOOD">') },
  { what: 'style with a picture', site: trying('<p style="background: url(GOOD)">x</p>') },
  { what: 'object', site: trying('<object data="GOOD"></object>') },
  { what: 'video', site: trying('<video src="GOOD" preload="auto"></video>') },
  { what: 'prefetch', site: trying('<link rel="prefetch" href="GOOD">') },
  { what: 'preload', site: trying('<link rel="preload" as="script" href="GOOD">') },
  { what: 'ping of a link', site: trying(onClick('<a ping="GOOD" href="#here">go</a>')) },
  {
    what: 'worker',
    site: tryingTo(
      `new Worker(URL.createObjectURL(new Blob(["fetch('GOOD', { mode: 'no-cors' }).catch(() => 0)"])))`,
    ),
  },
  {
    what: 'service worker',
    site: (place) => ({
      '/': script(`navigator.serviceWorker.register('/sw.js').finally(() => fetch('/done'))`),
      '/sw.js': worker(`fetch('${place.good}', { mode: 'no-cors' }).catch(() => 0)`),
    }),
  },
  {
    what: 'user info before the host',
    site: ({ good }) => ({
      '/': script(
        `location.href = '${good.replace('//', '//user:word@')}'; fetch('/done', { keepalive: true })`,
      ),
    }),
  },
]

/** The page goes to the redirect address without an answer in sight. */
export const visits: readonly Way[] = [
  { what: 'a bare visit', site: ({ callback }) => ({ '/': script(`location = '${callback}'`) }) },
  {
    what: 'a form POST without an answer',
    site: ({ callback }) => ({
      '/': html(form(`method="post" action="${callback}"`, '<input name="search" value="x">')),
    }),
  },
  {
    what: 'a popup there',
    site: ({ callback }) => ({ '/': script(`window.open('${callback}')`) }),
  },
  {
    what: 'the provider’s own mark behind the #',
    site: ({ callback }) => ({ '/': script(`location = '${callback}#/home'`) }),
  },
]
