import { expect, it } from 'vitest'
import { whenWanted } from '../../main/wanted-notices'

it('the system tells only while the person wants it, and nothing out of date stays', () => {
  const shown = new Map<string, string>()
  let isWanted = true
  const notify = whenWanted(
    {
      show: (id, { title }) => shown.set(id, title),
      withdraw: (id) => shown.delete(id),
    },
    () => isWanted,
  )
  const notice = (title: string) => ({ title, body: '', onClick: () => undefined })
  notify.show('ends-soon', notice('one'))
  notify.show('needs-sign-in', notice('other'))
  isWanted = false
  notify.show('ends-soon', notice('two'))
  expect([...shown]).toEqual([['needs-sign-in', 'other']])
  notify.withdraw('needs-sign-in')
  expect(shown.size).toBe(0)
})
