import { sizeLimit } from '#core/importers/decode'
import { readChosenFile } from '../chosen-file'
import type { AskWhereToSave, SaveExportFile } from '../ports'

/** Files that go to another computer or to colleagues: asked for, written with care, and read again. */
export interface MovingFiles {
  readonly askWhereToSave: AskWhereToSave
  readonly save: SaveExportFile
  /** What stands there now; undefined when it cannot be read. */
  readonly readAgain: (path: string) => Promise<Uint8Array | undefined>
}

export function createMovingFiles(ports: {
  readonly askWhereToSave: AskWhereToSave
  readonly saveExportFile: SaveExportFile
}): MovingFiles {
  return {
    askWhereToSave: ports.askWhereToSave,
    save: ports.saveExportFile,
    readAgain: async (path) => {
      const read = await readChosenFile(path, sizeLimit)
      return read.type === 'read' ? read.file.bytes : undefined
    },
  }
}
