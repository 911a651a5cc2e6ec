import type { ErrorCode, ErrorFacts } from '#core/errors'
import type { FailureText } from '#core/text/failure'
import type { Text } from '#core/text/text'
import { certificateFailures } from '#core/text/es/errors/certificates'
import { extrasFailures } from '#core/text/es/errors/extras'
import { importFailures } from '#core/text/es/errors/imports'
import { linkedFileFailures } from '#core/text/es/errors/linked-files'
import { movingFailures } from '#core/text/es/errors/moving'
import { placeFailures } from '#core/text/es/errors/places'
import { providerFailures } from '#core/text/es/errors/provider'
import { renewalFailures } from '#core/text/es/errors/renewal'
import { signInFailures } from '#core/text/es/errors/sign-in'
import { templateFailures } from '#core/text/es/errors/templates'
import { typedFailures } from '#core/text/es/errors/typed'
import { walletFailures } from '#core/text/es/errors/wallet'

/** What is said of every failure, in Spanish. */
export const errors: Text['errors'] = {
  actions: {
    'try-again': 'Intentar de nuevo',
    'edit-keys': 'Editar claves…',
    'change-environment': 'Cambiar de entorno',
    'sign-in-again': 'Iniciar sesión de nuevo',
    renew: 'Renovar ahora',
    'choose-another-place': 'Elegir otro lugar',
    dismiss: 'Ocultar',
  },
  details: 'Detalles',
  copyDetails: 'Copiar detalles',
  wait: {
    from: (at) => `Conviene intentarlo de nuevo a partir del ${at}`,
    left: (left) => ` · ${left}`,
    over: 'Ya puede intentarlo de nuevo.',
    tryNow: 'Intentar ahora',
  },
  failures: {
    ...signInFailures,
    ...renewalFailures,
    ...providerFailures,
    ...typedFailures,
    ...certificateFailures,
    ...walletFailures,
    ...placeFailures,
    ...templateFailures,
    ...importFailures,
    ...movingFailures,
    ...extrasFailures,
    ...linkedFileFailures,
  } satisfies Record<ErrorCode, (facts: ErrorFacts) => FailureText>,
}
