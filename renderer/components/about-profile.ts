import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'

/** Whose it is and where: what tells profiles of one name apart. That it is practice is said beside it. */
export function aboutProfile({
  client,
  providerId,
  environment,
}: Pick<ProfileSummary, 'client' | 'providerId' | 'environment'>): string {
  const { isPractice, label } = providerOf(providerId)
  const place = isPractice ? environment : text.board.place(label, environment)
  return client === '' ? place : text.board.about(client, place)
}
