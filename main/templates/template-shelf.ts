import { WalletError } from '#core/errors'
import type { Template, TemplateId, TemplateSummary } from '#core/templates/template'
import type { Vault } from '../vault/vault'

/** The templates in the wallet, by name. */
export function templatesIn(vault: Pick<Vault, 'all'>): readonly Template[] {
  return vault
    .all()
    .flatMap((record) => (record.kind === 'template' ? [record.template] : []))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** Throws `template-missing`. */
export function templateIn(vault: Pick<Vault, 'get'>, id: TemplateId): Template {
  const record = vault.get(id)
  if (record?.kind !== 'template') throw new WalletError('template-missing')
  return record.template
}

export function summariseTemplates(vault: Pick<Vault, 'all'>): readonly TemplateSummary[] {
  return templatesIn(vault).map(summaryOf)
}

export function summaryOf({ id, name, fileName }: Template): TemplateSummary {
  return { id, name, fileName }
}
