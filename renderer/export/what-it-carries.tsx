import { Text } from '@mantine/core'
import type { CarriedField, FieldUse } from '#core/exporters/exporter'
import type { ExporterId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { text } from '#core/text/text'
import { useWallet } from '../store/use-wallet'

const words = text.exports
const fields = Object.keys(words.fields) as CarriedField[]
const reasons = ['no-place', 'no-use', 'comment'] as const

/** Which of a profile’s values go along, which do not, and why. */
export function WhatItCarries({ id }: { readonly id: ExporterId }) {
  const rows = useWallet((state) => state.exporting.preview?.rows) ?? []
  const withRefreshToken = useWallet((state) => state.exporting.includeRefreshToken)
  const { uses, form } = exporterOf(id)
  const shown = new Set(rows.map((row) => (row.type === 'value' ? row.field : undefined)))
  const used = (...wanted: readonly FieldUse[]): readonly CarriedField[] =>
    fields.filter((field) => wanted.includes(uses[field]))
  const always = withRefreshToken ? used('always', 'to-renew') : used('always')
  const renewing = withRefreshToken ? [] : used('to-renew')
  // The rows of a form say themselves what they carry.
  const carried =
    form === undefined ? [said(words.carries, always), said(words.carriesToRenew, renewing)] : []
  const left = reasons.map((reason) =>
    said(
      words.leftOut[reason],
      used(reason).filter((field) => !shown.has(field)),
    ),
  )
  const sentences = [...carried, ...left].filter((sentence) => sentence !== '')
  if (sentences.length === 0) return null
  return (
    <div role="group" aria-label={words.whatItCarries}>
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm" c="dimmed">
          {sentence}
        </Text>
      ))}
    </div>
  )
}

function said(sentence: (values: string) => string, which: readonly CarriedField[]): string {
  return which.length === 0 ? '' : sentence(which.map((field) => words.fields[field]).join(', '))
}
