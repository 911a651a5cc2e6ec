import { DirectionProvider } from '@mantine/core'
import { useLayoutEffect, type ReactNode } from 'react'
import { directionOf, spokenLanguage } from '#core/text/languages'
import { useWallet } from './store/use-wallet'

/** Draws all of the window anew when another language is chosen; the store stays as it is. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const chosen = useWallet((state) => state.language.spoken)
  const language = chosen ?? spokenLanguage()
  const direction = directionOf(language)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = direction
  }, [language, direction])
  return (
    <DirectionProvider key={language} initialDirection={direction} detectDirection={false}>
      {children}
    </DirectionProvider>
  )
}
