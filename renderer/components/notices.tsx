import { useEffect, useState } from 'react'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { Notice } from '../store/state'
import { useActions, useWallet } from '../store/use-wallet'
import { ClearNow } from './clear-now'
import { localTime } from './time-words'
import classes from './notices.module.css'

const readingMs = 8000

/** The one short message at the window's foot, also for screen readers: they are told once. */
export function Notices() {
  // Under a dialog it could neither be read nor reached.
  const isUnder = useWallet((state) => state.dialog.type !== 'none')
  const notice = useWallet((state) => state.notice)
  const footer = useWallet(({ view, selection }) => {
    if (view.type === 'wizard' || view.type === 'import') return 'buttons'
    return view.type === 'board' && selection !== undefined ? 'selection' : undefined
  })
  const wasTold = useToldBefore(notice, isUnder)
  const shown = notice !== undefined && !isUnder && <OneNotice key={notice.id} notice={notice} />
  return (
    <>
      <div className={classes['region']} role="status" data-raised={footer}>
        {!wasTold && shown}
      </div>
      {wasTold && shown && (
        <div className={classes['region']} role="status" aria-live="off" data-raised={footer}>
          {shown}
        </div>
      )}
    </>
  )
}

/** Whether the message stood there already before a dialog hid it. */
function useToldBefore(notice: Notice | undefined, isUnder: boolean): boolean {
  const [told, setTold] = useState<{ readonly id: Notice['id']; readonly wasHidden: boolean }>()
  const isTold = notice !== undefined && told?.id === notice.id
  if (notice !== undefined && !isUnder && !isTold) setTold({ id: notice.id, wasHidden: false })
  if (isTold && isUnder && !told.wasHidden) setTold({ ...told, wasHidden: true })
  return isTold && told.wasHidden
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { restore, dismissNotice } = useActions()
  const lastsMs = lastsFor(notice)
  useEffect(() => {
    if (lastsMs === undefined) return undefined
    const timer = setTimeout(dismissNotice, lastsMs)
    return () => clearTimeout(timer)
  }, [lastsMs, dismissNotice])
  return (
    <div className={classes['notice']}>
      <span>{words(notice)}</span>
      {notice.type === 'copied' && <ClearNow className={classes['action']} />}
      {notice.type === 'deleted' && (
        <button
          type="button"
          className={classes['action']}
          onClick={() => void restore(notice.profileId)}
        >
          {text.app.undo}
        </button>
      )}
      <button type="button" className={classes['action']} onClick={dismissNotice}>
        {text.app.dismiss}
      </button>
    </div>
  )
}

/** Undo waits for the person, however long that takes. */
function lastsFor(notice: Notice): number | undefined {
  switch (notice.type) {
    case 'copied':
      return notice.clearsAfterMs
    case 'clipboard-cleared':
    case 'checked':
    case 'renewed':
    case 'passport-copied':
    case 'handed-out':
    case 'clock-checked':
    case 'imported':
      return readingMs
    case 'deleted':
      return undefined
    default:
      return assertNever(notice)
  }
}

function words(notice: Notice): string {
  switch (notice.type) {
    case 'copied':
      return text.board.copied(Math.round(notice.clearsAfterMs / 1000))
    case 'clipboard-cleared':
      return text.extras.clipboard.cleared
    case 'checked':
      return text.profile.checkedWell(notice.user)
    case 'renewed':
      return text.profile.renewed(notice.until === undefined ? undefined : localTime(notice.until))
    case 'passport-copied':
      return text.profile.check.passportCopied
    case 'handed-out': {
      const { copied, saved } = text.ends.handOut
      return notice.savedTo === undefined ? copied : saved(notice.savedTo)
    }
    case 'clock-checked':
      return notice.isRight ? text.notices.clockOff.right : text.notices.clockOff.stillOff
    case 'imported':
      return text.imports.imported(notice.count)
    case 'deleted':
      return text.board.deleted(notice.name)
    default:
      return assertNever(notice)
  }
}
