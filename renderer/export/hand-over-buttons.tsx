import { Button, Group } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react'
import { text } from '#core/text/text'
import type { ExportState } from '../store/export-state'
import { useActions } from '../store/use-wallet'

export function HandOverButtons({ exporting }: { readonly exporting: ExportState }) {
  const { saveExport, copyExport, showExportInFolder } = useActions()
  const ready = exporting.preview?.content.ok === true
  return (
    <Group justify="flex-end" gap="sm">
      {exporting.savedTo !== undefined && (
        <Button
          variant="subtle"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void showExportInFolder()}
        >
          {text.exports.showInFolder}
        </Button>
      )}
      <Button
        variant="default"
        disabled={!ready || exporting.busy}
        leftSection={<IconCopy size={18} aria-hidden />}
        onClick={() => void copyExport()}
      >
        {text.exports.copy}
      </Button>
      <Button
        disabled={!ready}
        loading={exporting.busy}
        leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        onClick={() => void saveExport()}
      >
        {text.exports.save}
      </Button>
    </Group>
  )
}
