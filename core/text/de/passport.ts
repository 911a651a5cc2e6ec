import type { Text } from '#core/text/text'

/** The token passport: what a ticket may say of a token, in German. */
export const passport: Text['passport'] = {
  title: 'Token-Pass (enthält nichts Geheimes)',
  labels: {
    provider: 'Anbieter',
    environment: 'Umgebung',
    apiAddress: 'API-Adresse',
    key: 'API-Schlüssel',
    user: 'Ausgestellt für',
    customer: 'Kundenkonto',
    workspace: 'Workspace',
    obtained: 'Erhalten',
    worksUntil: 'Funktioniert bis',
    renewedBy: 'Erneuert von',
    checked: 'Zuletzt geprüft',
    rate: 'Übrige Aufrufe',
  },
  checks: {
    works: (at) => `${at}, funktioniert`,
    refused: (at) => `${at}, nicht angenommen`,
    unanswered: (at) => `${at}, keine eindeutige Antwort`,
  },
  line: (label, value) => `${label}: ${value}`,
  rate: (remaining, limit) => `${remaining} von ${limit}`,
  rateUntil: (rate, at) => `${rate}, zählt ab ${at} wieder von null`,
}
