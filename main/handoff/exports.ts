import { toFailure, WalletError, type Result } from '#core/errors'
import {
  exportPreview,
  exportText,
  type ExportOptions,
  type ExportPiece,
  type ExportValues,
} from '#core/exporters/exporter'
import type { FormId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import type { ExportPreview } from '#core/wallet-requests'
import type { AskWhereToSave, SaveExportFile } from '../ports'
import type { ClipboardKeeper } from './clipboard-keeper'

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
   * called with the place the person chose and writes the file by calling `write` with the values of that moment.
   */
  save(
    order: ExportOrder,
    around?: (savedTo: string, write: WriteExport) => Promise<void>,
  ): Promise<{ readonly savedTo: string | undefined }>
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
    }),
    save: async (order, around = (_savedTo, write) => write(order)) => {
      render(order)
      const savedTo = await ports.askWhereToSave({ fileName: fileNameOf(order) })
      if (savedTo !== undefined) {
        await around(savedTo, (current) =>
          ports.saveExportFile(savedTo, exportText(render(current))),
        )
      }
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

function masked(order: ExportOrder): Result<string> {
  try {
    return { ok: true, value: exportPreview(render(order)) }
  } catch (error) {
    if (error instanceof WalletError) return { ok: false, failure: toFailure(error) }
    throw error
  }
}
