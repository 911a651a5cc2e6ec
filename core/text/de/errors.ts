import type { ErrorCode, ErrorFacts } from '#core/errors'
import type { FailureText } from '#core/text/failure'
import type { Text } from '#core/text/text'
import { certificateFailures } from '#core/text/de/errors/certificates'
import { extrasFailures } from '#core/text/de/errors/extras'
import { importFailures } from '#core/text/de/errors/imports'
import { linkedFileFailures } from '#core/text/de/errors/linked-files'
import { movingFailures } from '#core/text/de/errors/moving'
import { placeFailures } from '#core/text/de/errors/places'
import { providerFailures } from '#core/text/de/errors/provider'
import { renewalFailures } from '#core/text/de/errors/renewal'
import { signInFailures } from '#core/text/de/errors/sign-in'
import { templateFailures } from '#core/text/de/errors/templates'
import { typedFailures } from '#core/text/de/errors/typed'
import { walletFailures } from '#core/text/de/errors/wallet'

/** What is said of every failure, in German. */
export const errors: Text['errors'] = {
  actions: {
    'try-again': 'Noch einmal versuchen',
    'edit-keys': 'Schlüssel bearbeiten …',
    'change-environment': 'Umgebung ändern',
    'sign-in-again': 'Erneut anmelden',
    renew: 'Jetzt erneuern',
    'choose-another-place': 'Anderen Ort wählen',
    dismiss: 'Ausblenden',
  },
  details: 'Details',
  copyDetails: 'Details kopieren',
  wait: {
    from: (at) => `Am besten wieder ab ${at}`,
    left: (left) => ` · ${left}`,
    over: 'Sie können es jetzt wieder versuchen.',
    tryNow: 'Jetzt versuchen',
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
