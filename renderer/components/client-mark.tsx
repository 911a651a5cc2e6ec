import type { CSSProperties } from 'react'
import { clientHue } from '#core/client-hue'
import classes from './client-mark.module.css'

/** A small square in the client’s colour, beside its name, which alone says who it is. Nothing where there is no client. */
export function ClientMark({ client }: { readonly client: string }) {
  if (client.trim() === '') return null
  const style = { '--hue': clientHue(client) } as CSSProperties
  return <span className={classes['mark']} style={style} data-client-mark aria-hidden />
}
