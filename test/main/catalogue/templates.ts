import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateDraft, TemplateId } from '#core/templates/template'
import { aTempFolder } from '../../helpers/practice'
import { signInWithPractice } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

const draft = (changes: Partial<TemplateDraft>): TemplateDraft => ({
  name: 'Mine',
  fileName: 'mine.yaml',
  text: 'token: {{accessToken}}\n',
  escaping: 'yaml',
  ...changes,
})

const refused = (what: string, reason: string, changes: Partial<TemplateDraft>): Provocation => ({
  what: `a template ${what}`,
  code: 'template-unfit',
  facts: { reason },
  provoke: ({ wallet }) => wallet.saveTemplate(draft(changes)),
})

const filled = (reason: string, text: string, includeRefreshToken: boolean): Provocation => ({
  what: `a template filled in: ${reason}`,
  code: 'template-unfit',
  facts: { reason },
  provoke: async (bench) => {
    const { id: profileId } = await signInWithPractice(bench)
    const { id: templateId } = await bench.wallet.saveTemplate(draft({ text }))
    return bench.wallet.saveExport({
      profileId,
      exporterId: 'own-template',
      templateId,
      includeRefreshToken,
    })
  },
})

/** What can be wrong with a template of one’s own. */
export const ownTemplates: readonly Provocation[] = [
  refused('without a text', 'empty', { text: ' \n' }),
  refused('of too many characters', 'too-long', { text: 'x'.repeat(100_001) }),
  refused('without a name', 'unnamed', { name: ' ' }),
  refused('whose file would lie elsewhere', 'file-name', { fileName: '../x' }),
  refused('with an open tag', 'tag-unclosed', { text: '{{accessToken' }),
  refused('with an empty tag', 'tag-empty', { text: '{{}}' }),
  refused('with an open section', 'section-unclosed', { text: '{{#apiKey}}x' }),
  refused('with an end alone', 'section-unopened', { text: '{{/apiKey}}' }),
  refused('with crossed sections', 'section-crossed', {
    text: '{{#apiKey}}{{#practice}}{{/apiKey}}',
  }),
  refused('with a wrong name', 'name-unknown', { text: '{{acessToken}}' }),
  refused('with a partial', 'partial', { text: '{{> other}}' }),
  refused('with other delimiters', 'delimiters', { text: '{{=<% %>=}}' }),
  {
    what: 'a template of a name that is taken',
    code: 'template-unfit',
    facts: { reason: 'name-taken' },
    provoke: async ({ wallet }) => {
      await wallet.saveTemplate(draft({}))
      return wallet.saveTemplate(draft({ name: 'MINE ' }))
    },
  },
  filled('value-missing', 'x: {{refreshToken}}\n', false),
  filled('refresh-unused', 'x: {{accessToken}}\n', true),
  filled('place-unsafe', 'x: "\\{{accessToken}}"\n', false),
  {
    what: 'a template that was deleted meanwhile',
    code: 'template-missing',
    provoke: ({ wallet }) => wallet.readTemplate('gone' as TemplateId),
  },
  {
    what: 'a folder as a template',
    code: 'template-file-unfit',
    facts: { reason: 'not-a-file' },
    provoke: async (bench) => {
      const path = join(await aTempFolder(), 'folder')
      await mkdir(path)
      bench.chosenFile = path
      return bench.wallet.openTemplateFile()
    },
  },
]
