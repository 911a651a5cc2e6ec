import { describe, expect, it } from 'vitest'
import { exportText } from '#core/exporters/exporter'
import { exporterIds } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { createExports, type ExportOrder, type Exports } from '../../../main/handoff/exports'
import { accessOnly, exportValues, withRefreshToken } from '../../core/exporters/cases'

interface Desk {
  readonly exports: Exports
  readonly suggested: string[]
  readonly saved: { path: string; content: string }[]
  readonly copied: string[]
}

const closesIt = 'closes it'

/** `choice` is what the person does in the file dialog. */
function aDesk(choice = '/chosen/file'): Desk {
  const desk = { suggested: [] as string[], saved: [] as Desk['saved'], copied: [] as string[] }
  const exports = createExports({
    askWhereToSave: ({ fileName }) => {
      desk.suggested.push(fileName)
      return Promise.resolve(choice === closesIt ? undefined : choice)
    },
    saveExportFile: (path, content) => {
      desk.saved.push({ path, content })
      return Promise.resolve()
    },
    clipboardKeeper: {
      copy: (text) => {
        desk.copied.push(text)
        return Promise.resolve({ clearsAfterMs: 30_000 })
      },
    },
  })
  return { exports, ...desk }
}

const refused: ExportOrder = {
  exporterId: 'dotenv',
  values: exportValues({ accessToken: 'a b' }),
  options: accessOnly,
}

describe.each(exporterIds)('handing over %s', (exporterId) => {
  const order = { exporterId, values: exportValues(), options: withRefreshToken }
  const exporter = exporterOf(exporterId)
  const content = exportText(exporter.render(order.values, order.options))

  it('saves the whole file where the person chose', async () => {
    const { exports, saved, suggested } = aDesk()
    expect(await exports.save(order)).toEqual({ savedTo: '/chosen/file' })
    expect(suggested).toEqual([exporter.fileName])
    expect(saved).toEqual([{ path: '/chosen/file', content }])
  })

  it('copies the whole file', async () => {
    const { exports, copied } = aDesk()
    expect(await exports.copy(order)).toEqual({ clearsAfterMs: 30_000 })
    expect(copied).toEqual([content])
  })

  it('previews it without its secrets', () => {
    const preview = aDesk().exports.preview(order)
    expect(preview.fileName).toBe(exporter.fileName)
    expect(JSON.stringify(preview)).not.toContain(order.values.accessToken)
    expect(preview.content).toMatchObject({ ok: true })
  })
})

describe('exports', () => {
  it('saves nothing when the person closes the dialog', async () => {
    const { exports, saved } = aDesk(closesIt)
    const order = { ...refused, values: exportValues() }
    expect(await exports.save(order)).toEqual({ savedTo: undefined })
    expect(saved).toEqual([])
  })

  it('says in the preview why a form cannot carry a value', () => {
    expect(aDesk().exports.preview(refused).content).toEqual({
      ok: false,
      failure: { code: 'export-value-unsafe', facts: { field: 'accessToken', format: '.env' } },
    })
  })

  it('refuses before it asks where, saves or copies', async () => {
    const { exports, suggested, saved, copied } = aDesk()
    await expect(exports.save(refused)).rejects.toMatchObject({ code: 'export-value-unsafe' })
    await expect(exports.copy(refused)).rejects.toMatchObject({ code: 'export-value-unsafe' })
    expect([suggested, saved, copied]).toEqual([[], [], []])
  })
})
