/** The most letters of a file's name that are the profile's. */
const nameLimit = 60
/** Names Windows keeps for itself, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * What the file of one profile is called among those of others: its client and name, in letters, digits and hyphens that
 * every system takes and that lead nowhere else, then `fileName`. `isTaken` is asked for names that count as one whatever
 * their capitals; a number tells apart what would be the same.
 */
export function folderFileName(
  { name, client }: { readonly name: string; readonly client: string },
  fileName: string,
  isTaken: (fileName: string) => boolean,
): string {
  const isNamed = name.toLowerCase().includes(client.toLowerCase())
  const stem = plain(isNamed ? name : `${client} ${name}`)
  const end = fileName.startsWith('.') ? fileName : `-${fileName}`
  for (let count = 1; ; count += 1) {
    const candidate = `${count === 1 ? stem : `${stem}-${String(count)}`}${end}`
    if (!isTaken(candidate.toLowerCase())) return candidate
  }
}

function plain(words: string): string {
  const letters = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = Array.from(letters).slice(0, nameLimit).join('').replace(/-+$/, '')
  if (short === '') return 'profile'
  return reserved.test(short) ? `${short}-profile` : short
}
