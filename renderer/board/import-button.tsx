import { Button, type ButtonProps } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

/** The way in for what people have already. */
export function ImportButton({ size = 'sm' }: Pick<ButtonProps, 'size'>) {
  const { openImport } = useActions()
  return (
    <Button
      size={size}
      flex="none"
      variant="default"
      leftSection={<IconFileImport size={18} aria-hidden />}
      onClick={() => void openImport()}
    >
      {text.imports.open}
    </Button>
  )
}
