/** A word for a shell script of POSIX. */
export function shellWord(word: string): string {
  return /^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** A word for a script of cmd: no name of a file on Windows holds a quote. */
export function batchWord(word: string): string {
  return `"${word.replaceAll('"', '').replaceAll('%', '%%')}"`
}

/** A word of `ExecStart=:`, where nothing stands for a variable. */
export function unitWord(word: string): string {
  const escaped = word
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('%', '%%')
  return `"${escaped}"`
}

/** A word of a command line of Windows, as programs there take theirs apart (CommandLineToArgvW). */
export function windowsWord(word: string): string {
  if (/^[^\s"]+$/.test(word)) return word
  const escaped = word.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\+)$/, '$1$1')
  return `"${escaped}"`
}

/** Text between the tags of XML, or in an attribute. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
