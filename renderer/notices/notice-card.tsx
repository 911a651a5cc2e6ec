import { Button, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBell,
  IconCertificate,
  IconClockExclamation,
  IconClockX,
  IconDeviceFloppy,
  IconInfoCircle,
  IconLogin2,
  IconRefreshAlert,
  IconReplace,
  type Icon,
} from '@tabler/icons-react'
import { memo, useId } from 'react'
import { withKeptParts } from '#core/kept-parts'
import type { Matter, Notice, ProfileNoticeType } from '#core/notices'
import { matterName, noticeHeading } from '#core/text/notice-words'
import { text } from '#core/text/text'
import { useNextTitleFocused } from '../components/focus'
import { useTokenNow } from '../components/use-now'
import { CopyList } from '../profile/copy-list'
import { useActions, useWallet } from '../store/use-wallet'
import { copiesIn, noticeSentences } from './notice-sentences'
import { DueReminders } from './due-reminders'
import { NoticeButtons } from './notice-buttons'
import classes from './notices.module.css'

type Tone = 'danger' | 'warning' | 'sign-in' | 'quiet'

const looks: Readonly<Record<Notice['type'], readonly [Icon, Tone]>> = {
  unsaved: [IconDeviceFloppy, 'danger'],
  'other-tool-renewed': [IconReplace, 'warning'],
  'needs-sign-in': [IconLogin2, 'sign-in'],
  'renewal-failed': [IconAlertTriangle, 'warning'],
  'renewal-announced': [IconRefreshAlert, 'warning'],
  'renewal-asked': [IconRefreshAlert, 'warning'],
  'ends-soon': [IconClockExclamation, 'warning'],
  'certificate-ends': [IconCertificate, 'warning'],
  'tls-certificate-ends': [IconCertificate, 'warning'],
  'renewal-settled': [IconInfoCircle, 'quiet'],
  'reminders-due': [IconBell, 'warning'],
  'clock-off': [IconClockX, 'warning'],
}

/** One kind of news, with the profiles it is about and what can be done for each. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const id = useId()
  const [Mark, tone] = looks[notice.type]
  return (
    <li className={classes['card']} data-tone={tone} aria-labelledby={id}>
      <Mark size={22} stroke={1.8} className={classes['mark']} aria-hidden />
      <div className={classes['content']}>
        <h2 id={id} className={classes['heading']}>
          {noticeHeading(notice)}
        </h2>
        <Content notice={notice} />
      </div>
    </li>
  )
}

function Content({ notice }: { readonly notice: Notice }) {
  if (notice.type === 'clock-off') return <ClockOff />
  if (notice.type === 'reminders-due') return <DueReminders matters={notice.matters} />
  return <Matters {...notice} />
}

interface MattersProps {
  readonly type: ProfileNoticeType
  readonly matters: readonly Matter[]
}

function Matters({ type, matters }: MattersProps) {
  const [only] = matters
  if (only !== undefined && matters.length === 1) return <OneMatter type={type} matter={only} />
  return (
    <ul className={classes['matters']}>
      {matters.map((matter) => (
        <li key={matter.key} className={classes['matter']}>
          <Text size="sm" fw={600}>
            {matterName(matter)}
          </Text>
          <OneMatter type={type} matter={matter} isBrief />
        </li>
      ))}
    </ul>
  )
}

interface OneMatterProps {
  readonly type: ProfileNoticeType
  readonly matter: Matter
  /** One of many: what is the same for all of them is left out. */
  readonly isBrief?: boolean
}

/** There may be hundreds: one about which nothing else is to be said stays as it is. */
const OneMatter = memo(MatterNow, saysTheSame)

function MatterNow({ type, matter, isBrief = false }: OneMatterProps) {
  // What it was about may be done by its own button.
  useNextTitleFocused()
  const { expiresAt, certificate, mutualTlsUntil } = matter.profile ?? {}
  const now = useTokenNow([expiresAt, certificate?.endsAt, mutualTlsUntil])
  return (
    <>
      <div>
        {noticeSentences(type, matter, { isBrief, now }).map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
      </div>
      <CopyList label={text.notices.copiesStop} copies={copiesIn(type, matter)} />
      <NoticeButtons type={type} matter={matter} />
    </>
  )
}

function saysTheSame(one: OneMatterProps, other: OneMatterProps): boolean {
  return (
    one.type === other.type &&
    one.isBrief === other.isBrief &&
    withKeptParts(one.matter, other.matter) === one.matter
  )
}

function ClockOff() {
  const { checkClock } = useActions()
  const hasToken = useWallet(({ wallet }) => wallet?.profiles.some((one) => one.hasToken) === true)
  return (
    <>
      <Text size="sm">{text.notices.clockOff.meaning}</Text>
      {hasToken && (
        <div className={classes['buttons']}>
          <Button size="xs" variant="default" onClick={() => void checkClock()}>
            {text.notices.clockOff.checkAgain}
          </Button>
        </div>
      )}
    </>
  )
}
