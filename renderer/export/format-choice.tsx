import { Select } from '@mantine/core'
import { exportGroups } from '#core/exporters/exporter'
import { ownTemplateId, type ExporterId, type FormId } from '#core/exporters/exporter-id'
import { exportersFor } from '#core/exporters/index'
import type { Service } from '#core/providers/provider'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { WhatItCarries } from './what-it-carries'

/** The forms that most people need stand open; all others are a search away. */
const usual: readonly ExporterId[] = ['sprinklr-conf', 'dotenv']

interface FormatChoiceProps {
  readonly service: Service
  readonly value: FormId
  readonly onChange: (id: ExporterId) => void
}

export function FormatChoice({ service, value: form, onChange }: FormatChoiceProps) {
  const value = form === ownTemplateId ? undefined : form
  const words = text.exports
  const forms = exportersFor(service)
  const others = forms.filter(({ id }) => !usual.includes(id))
  const isOther = others.some(({ id }) => id === value)
  return (
    <>
      <ChoiceCards
        label={words.format}
        choices={forms
          .filter(({ id }) => usual.includes(id))
          .map(({ id, label }) => ({ value: id, label, meaning: words.meanings[id] }))}
        value={value}
        onChange={onChange}
      />
      <Select
        label={words.otherFormat}
        {...(isOther && value !== undefined ? { description: words.meanings[value] } : {})}
        placeholder={words.searchFormats(others.length)}
        nothingFoundMessage={words.noSuchFormat}
        searchable
        data={exportGroups.map((group) => ({
          group: words.groups[group],
          items: others
            .filter((form) => form.group === group)
            .map(({ id, label }) => ({ value: id, label })),
        }))}
        value={isOther && value !== undefined ? value : null}
        onChange={(chosen) => {
          const form = others.find(({ id }) => id === chosen)
          if (form !== undefined) onChange(form.id)
        }}
      />
      {service === 'sprinklr' && value !== undefined && <WhatItCarries id={value} />}
    </>
  )
}
