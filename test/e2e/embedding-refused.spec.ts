import { text } from '#core/text/text'
import { expect, test } from './app'
import { html } from './hostile-provider'
import { aScene, finish, listenTo, popupOf, showing, status } from './hostile-scene'

const { notes, popupNotes } = text.signIn

const refusing: readonly (readonly [of: string, words: string])[] = [
  [
    'Google',
    'Error 403: disallowed_useragent. You can’t sign in from this screen because this app doesn’t comply with Google’s “Use secure browsers” policy.',
  ],
  ['Google, in short', 'Couldn’t sign you in. This browser or app may not be secure.'],
  [
    'Microsoft Entra',
    'You can’t get there from here. This application contains sensitive information and can only be accessed from devices or client applications that meet management compliance policy.',
  ],
  [
    'Microsoft Entra, by number',
    'AADSTS53003: Access has been blocked by Conditional Access policies.',
  ],
  ['somebody else', 'Embedded browsers are not supported. Open this page elsewhere.'],
]

const ordinary = [
  'Your browser is up to date. We support all modern browsers, embedded players and apps.',
  'You can get help here. This device is managed by your company.',
  'Signing in from a new browser? We may ask you for a code. Insecure browsers are not supported by every plan.',
  'Error AADSTS50126: wrong user name or password.',
]

test('a page that does not work in a window of ours is recognised, an ordinary one is not', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const scene = await aScene(await start())
  for (const [of, words] of refusing) {
    await test.step(of, async () => {
      const shown = await showing(scene, () => ({ '/': html(`<h1>Sign in</h1><p>${words}</p>`) }))
      await expect(status(shown.bar)).toHaveText(notes['embedding-refused'])
      await expect(shown.bar.getByRole('button', { name: text.signIn.useBrowser })).toHaveClass(
        'primary',
      )
      await finish(shown)
    })
  }
  for (const words of ordinary) {
    await test.step(words, async () => {
      const shown = await showing(scene, () => ({
        '/': html(`<p>${words}</p><script>window.open('/b', '', 'noopener')</script>`),
        '/b': html(`<p>disallowed_useragent</p>`),
      }))
      const said = await listenTo(shown.bar)
      await expect.poll(() => popupOf(scene, shown.bar) !== undefined).toBe(true)
      const popup = popupOf(scene, shown.bar) ?? shown.bar
      await expect(status(popup)).toHaveText(popupNotes['embedding-refused'] ?? '')
      expect(await said()).toEqual([])
      await finish(shown)
    })
  }
  process.stdout.write(
    `embedding: ${refusing.length} refusals recognised, ${ordinary.length} ordinary pages not\n`,
  )
  await scene.provider.close()
})
