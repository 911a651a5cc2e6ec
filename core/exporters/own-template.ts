import type { Exporter } from '#core/exporters/exporter'
import { WalletError } from '#core/errors'
import { fillTemplate } from '#core/templates/fill'

/** A form that a person wrote. What it carries is the template's own; `options` brings it along. */
export const ownTemplate = {
  id: 'own-template',
  label: 'Own template',
  fileName: 'token.txt',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: {
    environment: 'always',
    apiAddress: 'always',
    apiKey: 'always',
    apiSecret: 'to-renew',
    redirectUri: 'always',
    accessToken: 'always',
    refreshToken: 'to-renew',
    expiresAt: 'always',
  },
  render: (values, options) => {
    if (options.template === undefined) throw new WalletError('template-missing')
    return fillTemplate(options.template, values, options)
  },
} as const satisfies Exporter
