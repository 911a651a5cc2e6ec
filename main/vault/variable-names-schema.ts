import type { OwnNames, VariableNames } from '#core/exporters/parts/variable-names'
import { listOf, objectOf, optional, textOf } from './shape'

const names = optional(listOf(textOf(1, 200)))

const ofService = optional(
  objectOf<VariableNames>({
    environment: names,
    apiAddress: names,
    apiKey: names,
    apiSecret: names,
    redirectUri: names,
    accessToken: names,
    refreshToken: names,
  }),
)

export const ownNamesShape = objectOf<OwnNames>({
  sprinklr: ofService,
  cedato: ofService,
  oauth: ofService,
})
