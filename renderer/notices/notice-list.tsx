import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { NoticeCard } from './notice-card'
import { useNotices } from './use-notices'
import classes from './notices.module.css'

/** What the person should know, of all profiles or of one. */
export function NoticeList({ profileId }: { readonly profileId?: ProfileId }) {
  const notices = useNotices(profileId)
  if (notices.length === 0) return null
  return (
    <section aria-label={text.notices.title}>
      <ul className={classes['list']}>
        {notices.map((notice) => (
          <NoticeCard key={notice.type} notice={notice} />
        ))}
      </ul>
    </section>
  )
}
