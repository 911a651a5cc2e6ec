import type { SignInPorts } from './request'

/**
 * Opens `url` in the person's browser and tells how that goes. Some systems tell only when it is closed again: who
 * asked may be long done by then.
 */
export function openFor(
  { openBrowser }: Pick<SignInPorts, 'openBrowser'>,
  url: string,
  tell: (browser: 'opening' | 'open' | 'failed') => void,
): void {
  tell('opening')
  openBrowser(url).then(
    () => tell('open'),
    () => tell('failed'),
  )
}
