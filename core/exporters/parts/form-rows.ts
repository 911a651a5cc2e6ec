import type { CarriedField, FormGap, FormNote, FormRow } from '#core/exporters/exporter'

interface Shown {
  readonly field: CarriedField
  readonly value: string
}

/** A value that stands in clear; one the profile does not have is a gap. */
export function shownRow(label: string, { field, value }: Shown, note?: FormNote): FormRow {
  if (value === '') return gapRow(label, 'not-in-profile')
  const base = { type: 'value', label, field, value, isSecret: false } as const
  return note === undefined ? base : { ...base, note }
}

/** The same, masked. */
export function secretRow(label: string, field: CarriedField, value: string): FormRow {
  if (value === '') return gapRow(label, 'not-in-profile')
  return { type: 'value', label, field, value, isSecret: true }
}

export function gapRow(label: string, gap: FormGap): FormRow {
  return { type: 'gap', label, gap }
}
