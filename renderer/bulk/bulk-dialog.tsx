import { assertNever } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import type { BulkWhat } from '../store/bulk-state'
import { useActions, useWallet } from '../store/use-wallet'
import { BulkEnd, BulkProgress } from './bulk-outcome'
import { ExportQuestion } from './export-question'
import { RenewQuestion } from './renew-question'
import { TagQuestion } from './tag-question'
import { TrashQuestion } from './trash-question'

interface BulkDialogProps {
  readonly what: BulkWhat
  readonly ids: readonly ProfileId[]
}

/** One question, then how it goes, then what became of it. */
export default function BulkDialog({ what, ids }: BulkDialogProps) {
  const bulk = useWallet((state) => state.bulk)
  const { leaveBulk, stopBulk } = useActions()
  const isRunning = bulk.type === 'running'
  return (
    <Dialog
      title={text.bulk.titles[what](ids.length)}
      size={620}
      onClose={isRunning ? stopBulk : leaveBulk}
    >
      <Body what={what} ids={ids} />
    </Dialog>
  )
}

function Body({ what, ids }: BulkDialogProps) {
  const bulk = useWallet((state) => state.bulk)
  switch (bulk.type) {
    case 'asking':
      return <Question what={what} ids={ids} />
    case 'running':
      return <BulkProgress running={bulk} />
    case 'ended':
      return <BulkEnd what={what} ended={bulk} />
    default:
      return assertNever(bulk)
  }
}

function Question({ what, ids }: BulkDialogProps) {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const selected = profiles.filter(({ id }) => ids.includes(id))
  switch (what) {
    case 'renew':
      return <RenewQuestion selected={selected} />
    case 'tag':
      return <TagQuestion selected={selected} />
    case 'export':
      return <ExportQuestion selected={selected} />
    case 'trash':
      return <TrashQuestion selected={selected} />
    default:
      return assertNever(what)
  }
}
