import type { ImportNote } from '#core/importers/note'
import { noteWords } from '#core/text/import-words'
import { text } from '#core/text/text'
import { localTime } from '../components/time-words'
import classes from './import.module.css'

/** What was odd about the text. */
export function NoteList({ notes }: { readonly notes: readonly ImportNote[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={classes['notes']} aria-label={text.imports.notes.title}>
      {notes.map((note, at) => (
        <li key={at}>{noteWords(note, localTime)}</li>
      ))}
    </ul>
  )
}
