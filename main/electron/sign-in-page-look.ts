import type { WebContents } from 'electron'

/** Any number but 0, the page's own world. */
const isolatedWorld = 1001

const textLimit = 4096

const readText = `(() => {
  const root = document.body ?? document.documentElement
  return String(root?.innerText ?? root?.textContent ?? '').slice(0, ${String(textLimit)})
})()`

/**
 * The beginning of what a page says, at most 4096 characters; empty when it cannot be read. Providers word the
 * same refusal under different statuses, so a status alone would not tell a person what to do.
 */
export async function readPageText(contents: WebContents): Promise<string> {
  const text = await runApart(contents, readText)
  return typeof text === 'string' ? text.slice(0, textLimit) : ''
}

/** What a look at a page tells, without any of its words. */
export interface PageLook {
  /** Nothing can be seen on it: no text, field, picture or frame. */
  readonly isBlank: boolean
  /** It says that it does not work in another program's window. */
  readonly refusesEmbedding: boolean
}

/**
 * Words of Google (`disallowed_useragent`), of Microsoft Entra (device policies: AADSTS50097, 53000 to 53003,
 * "You can't get there from here") and of Okta. Compared inside the page: none of its text leaves it.
 */
const refusals = [
  'disallowed_useragent',
  'AADSTS50097',
  'AADSTS5300[0-3]',
  "You can[’'´]?t get there from here",
  'This browser or app may not be secure',
  "does(?: not|n[’']t) comply with Google[’']s (?:“|\")?(?:OAuth 2.0 policy|Use secure browsers)",
  '(?:embedded|unsupported) (?:browser|web ?view)s? (?:is|are) not (?:supported|allowed)',
]

/** A document for a reader (PDF) is none of them: no reader opens here. */
const things =
  'img,svg,canvas,video,iframe,frame,object,embed:not([type="application/pdf"]),' +
  'input:not([type=hidden]),button,select,textarea'

const look = `(() => {
  const root = document.body
  if (root === null) return { isBlank: true, refusesEmbedding: false }
  const text = String(root.innerText ?? '').slice(0, 20000)
  const isSeen = (one) => one.getClientRects().length > 0
  return {
    isBlank: text.trim() === '' && !Array.from(root.querySelectorAll('${things}')).some(isSeen),
    refusesEmbedding: new RegExp(${JSON.stringify(refusals.join('|'))}, 'i').test(text) === true,
  }
})()`

/**
 * The one word a signed-in page of Sprinklr's is asked for: what it names as its environment. It stands in the page's
 * source, as `sentry-environment` or as `SPR_ENV.env`; where neither is there, nothing comes along.
 */
const namedEnvironment = `(() => {
  const tag = document.querySelector('meta[name="sentry-environment"]')
  if (tag !== null) return String(tag.content).slice(0, 64)
  const scripts = Array.from(document.querySelectorAll('script:not([src])'), (one) => one.textContent)
  const source = scripts.join('\\n').slice(0, 500000)
  const named = /SPR_ENV(?:__)?["'\\]]*\\s*[=:]\\s*\\{[^{}]{0,2000}?["']?\\benv["']?\\s*:\\s*["']([a-zA-Z0-9]{1,32})["']/
  const tagged = /sentry-environment["']?\\s*[=:,]\\s*["']([a-zA-Z0-9]{1,32})["']/
  return (named.exec(source) ?? tagged.exec(source))?.[1]
})()`

/** Ask only a page that has loaded. What comes is the page's word: it is checked, and shown before it is used. */
export async function readNamedEnvironment(contents: WebContents): Promise<unknown> {
  return runApart(contents, namedEnvironment)
}

/** Undefined when the page gave no sense of an answer. Never resolves while the page's process is busy. */
export async function lookAtPage(contents: WebContents): Promise<PageLook | undefined> {
  const seen = await runBeside(contents, look)
  return isLook(seen) ? seen : undefined
}

function isLook(seen: unknown): seen is PageLook {
  if (typeof seen !== 'object' || seen === null) return false
  const { isBlank, refusesEmbedding } = seen as Partial<Record<keyof PageLook, unknown>>
  return typeof isBlank === 'boolean' && typeof refusesEmbedding === 'boolean'
}

/** Resolves as soon as the page's process does anything at all; never while it hangs. */
export async function pageAnswers(contents: WebContents): Promise<void> {
  await runBeside(contents, '0')
}

const hasContent = `(() => {
  const root = document.body
  return root !== null && (root.innerText.trim() !== '' || root.querySelector('${things}') !== null)
})()`

/** False while a page that is still loading has nothing to show. */
export async function hasBegun(contents: WebContents): Promise<boolean> {
  return (await runBeside(contents, hasContent)) !== false
}

/**
 * The only scripts the wallet ever runs in a foreign page are the fixed texts of this file, which read and change
 * nothing. Most run beside the page's own: a page could notice and tell lies, and would bend what the bar says of it,
 * which it can do by what it shows. The way into another world waits until a page has loaded, and for a page that goes
 * away before it answers Electron waits as long as the app runs, with all that belongs to the attempt.
 */
function runBeside(contents: WebContents, code: string): Promise<unknown> {
  // eslint-disable-next-line no-restricted-syntax -- see above
  return contents.mainFrame.executeJavaScript(code).catch(() => undefined)
}

/** In a world of its own, where the page cannot have replaced what it calls: only so many words come along. */
function runApart(contents: WebContents, code: string): Promise<unknown> {
  // eslint-disable-next-line no-restricted-syntax -- see `runBeside`
  return contents.executeJavaScriptInIsolatedWorld(isolatedWorld, [{ code }])
}
