import { Text } from '@mantine/core'
import type { ExporterId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { text } from '#core/text/text'
import { useWallet } from '../store/use-wallet'
import { fileWords, formWords } from './carrying-words'

/** Which of a profile’s values go along, which do not, and why. */
export function WhatItCarries({ id }: { readonly id: ExporterId }) {
  const seen = useWallet((state) => state.exporting.preview)
  const withRefreshToken = useWallet((state) => state.exporting.includeRefreshToken)
  const exporter = exporterOf(id)
  const sentences =
    exporter.form === undefined
      ? fileWords(exporter, seen ?? {}, withRefreshToken)
      : formWords(exporter, seen ?? {})
  return (
    <div role="group" aria-label={text.exports.whatItCarries}>
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm" c="dimmed">
          {sentence}
        </Text>
      ))}
    </div>
  )
}
