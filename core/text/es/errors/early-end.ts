import type { ErrorFacts } from '#core/errors'
import { spanOf } from '#core/span'
import { time } from '#core/text/es/time'

/** What is said where a token is refused long before its end: when, and who has probably a newer one. */
export interface EarlyEnd {
  readonly why: string
  readonly next: string
}

/** Undefined where nothing is known of an early end. */
export function earlyEnd(facts: ErrorFacts): EarlyEnd | undefined {
  const { earlyMs, newHolder, newHolderName } = facts
  if (typeof earlyMs !== 'number') return undefined
  const early = `El token debería haber funcionado durante ${time.span(spanOf(earlyMs))} más, así que probablemente alguien ha obtenido uno más nuevo con la misma clave de API`
  switch (newHolder) {
    case 'profile':
      return {
        why: `${early}: “${String(newHolderName)}”, en este monedero.`,
        next: 'Inicie sesión de nuevo, lo que a su vez podría detener ese perfil, o dé a cada uno su propia clave de API.',
      }
    case 'other-tool':
      return {
        why: `${early}: el token de renovación se entregó a otra herramienta, que muy probablemente ha renovado.`,
        next: 'Continúe con el token de esa herramienta o inicie sesión de nuevo, lo que detiene la herramienta.',
      }
    case undefined:
    default:
      return {
        why: `${early}: un colega o una herramienta en otro equipo. Un cambio de contraseña se ve igual.`,
        next: 'Pregunte quién más usa esta clave antes de iniciar sesión de nuevo: eso detiene a los demás. Con una clave propia, esto se acaba.',
      }
  }
}

/** What to do where nobody signs in: the keys alone get a new token. */
export function askAnew({ newHolder }: ErrorFacts): { readonly next: string } {
  const others = newHolder === 'profile' ? 'al otro perfil' : 'a otros que usen esta clave'
  return { next: `Obtenga un token nuevo con “Renovar ahora”. Eso podría detener ${others}.` }
}
