import { endKinds } from '#core/ends'
import { text } from '#core/text/text'
import { EndMark } from './end-mark'
import classes from './timeline.module.css'

/** Which shape is what; hollow ones take care of themselves. */
export function Legend() {
  return (
    <ul className={classes['legend']} aria-label={text.timeline.legend}>
      {endKinds.map((kind) => (
        <li key={kind}>
          <EndMark kind={kind} severity={kind === 'renewal' ? 'calm' : 'later'} />
          {text.ends.kinds[kind]}
        </li>
      ))}
      <li>
        <EndMark kind="access-token" severity="calm" />
        {text.ends.severities.calm}
      </li>
      <li>
        <span className={classes['dash']} aria-hidden />
        {text.timeline.now}
      </li>
      <li>
        <span className={classes['swatch']} aria-hidden />
        {text.timeline.weekend}
      </li>
    </ul>
  )
}
