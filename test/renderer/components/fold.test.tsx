import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FoldButton, useFold } from '../../../renderer/components/fold'

function aFold({ isHeldOpen }: { readonly isHeldOpen: boolean }): string {
  function Fold() {
    return <FoldButton fold={useFold(isHeldOpen)} label="Advanced" />
  }
  return renderToStaticMarkup(
    <MantineProvider>
      <Fold />
    </MantineProvider>,
  )
}

describe('what is folded away', () => {
  it('is told as closed, and as open while an error holds it open', () => {
    expect(aFold({ isHeldOpen: false })).toContain('aria-expanded="false"')
    expect(aFold({ isHeldOpen: true })).toContain('aria-expanded="true"')
  })
})
