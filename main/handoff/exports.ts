import { toFailure, WalletError, type Result } from '#core/errors'
import {
  exportPreview,
  exportText,
  mask,
  type ExportOptions,
  type ExportPiece,
  type ExportValues,
} from '#core/exporters/exporter'
import { namesInUse } from '#core/exporters/parts/variable-names'
import type { FormId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import type { ExportPreview, FormRowSummary } from '#core/wallet-requests'
import type { AskWhereToSave, SaveExportFile } from '../ports'
import { folderMark, type FolderMark } from './folder-mark'
import type { ClipboardKeeper } from './clipboard-keeper'
import { digestOf } from './written-files'

/** One hand-over: the form and the profile's values, its practice address already resolved. */
export interface ExportOrder {
  readonly exporterId: FormId
  readonly values: ExportValues
  readonly options: ExportOptions
}

export type WriteExport = (order: ExportOrder) => Promise<void>

/** Hands tokens over in files and through the clipboard. Knows no profiles and keeps nothing. */
export interface Exports {
  /** The file with its secrets masked, or why this form cannot carry the values. */
  preview(order: ExportOrder): ExportPreview
  /**
   * Asks where, then saves. A form that cannot carry the values rejects before the person is asked; `around` is
   * called with the place the person chose and writes the file by calling `write` with the values of that moment, once,
   * now or later.
   */
  save(
    order: ExportOrder,
    around?: (savedTo: string, write: WriteExport) => Promise<void>,
  ): Promise<{ readonly savedTo: string | undefined }>
  /** Saves one file at a place that was chosen before; `mark` is of its folder then. */
  saveAt(path: string, mark: FolderMark | undefined): WriteExport
  /** SHA-256 in hex of the file as it would be written. */
  digest(order: ExportOrder): string
  /** Asks where, then saves a text that is no export. */
  saveText(fileName: string, content: string): Promise<{ readonly savedTo: string | undefined }>
  /** Puts the file's text into the clipboard for a limited time. */
  copy(order: ExportOrder): Promise<{ readonly clearsAfterMs: number }>
}

export function createExports(ports: {
  readonly askWhereToSave: AskWhereToSave
  readonly saveExportFile: SaveExportFile
  readonly clipboardKeeper: Pick<ClipboardKeeper, 'copy'>
}): Exports {
  return {
    preview: (order) => ({
      fileName: fileNameOf(order),
      content: masked(order),
      ...maskedRows(order),
      ...namesOf(order),
    }),
    save: async (order, around = (_savedTo, write) => write(order)) => {
      render(order)
      const savedTo = await ports.askWhereToSave({ fileName: fileNameOf(order) })
      if (savedTo !== undefined) {
        const mark = await folderMark(savedTo)
        await around(savedTo, (current) =>
          ports.saveExportFile(savedTo, exportText(render(current)), mark),
        )
      }
      return { savedTo }
    },
    saveAt: (path, mark) => (current) =>
      ports.saveExportFile(path, exportText(render(current)), mark),
    digest: (order) => digestOf(exportText(render(order))),
    saveText: async (fileName, content) => {
      const savedTo = await ports.askWhereToSave({ fileName })
      if (savedTo !== undefined) await ports.saveExportFile(savedTo, content)
      return { savedTo }
    },
    copy: async (order) => ports.clipboardKeeper.copy(exportText(render(order))),
  }
}

function fileNameOf({ exporterId, options }: ExportOrder): string {
  return options.template?.fileName ?? exporterOf(exporterId).fileName
}

function render(order: ExportOrder): readonly ExportPiece[] {
  return exporterOf(order.exporterId).render(order.values, order.options)
}

/** Of a form that writes variables. */
function namesOf({ exporterId, values, options }: ExportOrder): Pick<ExportPreview, 'names'> {
  const { writesNames } = exporterOf(exporterId)
  return writesNames === true ? { names: namesInUse(values.service, options.names) } : {}
}

/** Of a form that is filled in. */
function maskedRows({ exporterId, values }: ExportOrder): Pick<ExportPreview, 'rows'> {
  const { form } = exporterOf(exporterId)
  if (form === undefined) return {}
  const rows = form.rows(values).map((row): FormRowSummary => {
    if (row.type === 'gap') return row
    const { value, ...said } = row
    return { ...said, shown: row.isSecret ? mask(value) : value }
  })
  return { rows }
}

function masked(order: ExportOrder): Result<string> {
  try {
    return { ok: true, value: exportPreview(render(order)) }
  } catch (error) {
    if (error instanceof WalletError) return { ok: false, failure: toFailure(error) }
    throw error
  }
}
