import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Rows of red, green and blue from the top left. */
interface Image {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostColours = 256

/** The same picture with a palette: a third of the size, and no eye sees the difference on a screen of an app. */
export function smaller(...pngs: readonly Buffer[]): Buffer {
  return encode(stacked(pngs.map(decode)))
}

/** Below each other: one window may be made of several pages. */
function stacked(images: readonly Image[]): Image {
  const width = images[0]?.width ?? 0
  if (images.some((one) => one.width !== width)) throw new Error('not of one width')
  const height = images.reduce((sum, one) => sum + one.height, 0)
  return { width, height, rgb: Buffer.concat(images.map(({ rgb }) => rgb)) }
}

function decode(png: Buffer): Image {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const channels = header[9] === 6 ? 4 : 3
  const data = chunks.filter(({ type }) => type === 'IDAT').map((one) => one.data)
  const lines = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels)
  const rgb = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at += 1) {
    rgb.set(lines.subarray(at * channels, at * channels + 3), at * 3)
  }
  return { width, height, rgb }
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** PNG (ISO/IEC 15948) section 9: each line says by which neighbours its bytes are told. */
function unfiltered(raw: Buffer, lineLength: number, step: number): Uint8Array {
  const lines = raw.length / (lineLength + 1)
  const out = new Uint8Array(lines * lineLength)
  for (let line = 0; line < lines; line += 1) {
    const filter = raw[line * (lineLength + 1)] ?? 0
    const start = line * lineLength
    for (let at = 0; at < lineLength; at += 1) {
      const left = at < step ? 0 : (out[start + at - step] ?? 0)
      const above = line === 0 ? 0 : (out[start + at - lineLength] ?? 0)
      const corner = line === 0 || at < step ? 0 : (out[start + at - lineLength - step] ?? 0)
      const told = raw[line * (lineLength + 1) + 1 + at] ?? 0
      out[start + at] = told + predicted(filter, left, above, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return Math.floor((left + above) / 2)
  const guess = left + above - corner
  const [toLeft, toAbove] = [Math.abs(guess - left), Math.abs(guess - above)]
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function encode({ width, height, rgb }: Image): Buffer {
  const colours = coloursOf(rgb)
  const palette = paletteOf(colours)
  const nearest = new Map([...colours.keys()].map((one) => [one, nearestIn(palette, one)]))
  const lines = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < width * height; at += 1) {
    const line = Math.floor(at / width)
    lines[at + line + 1] = nearest.get(colourAt(rgb, at)) ?? 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at * 3] ?? 0) << 16) | ((rgb[at * 3 + 1] ?? 0) << 8) | (rgb[at * 3 + 2] ?? 0)

/** How often each is there. */
function coloursOf(rgb: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < rgb.length / 3; at += 1) {
    const colour = colourAt(rgb, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}

/** The frequent ones, with as much between them as leaves room for all kinds. */
function paletteOf(colours: ReadonlyMap<number, number>): readonly number[] {
  const frequent = [...colours]
    .toSorted((one, other) => other[1] - one[1])
    .map(([colour]) => colour)
  for (let apart = 0; ; apart += 4) {
    const chosen: number[] = []
    for (const colour of frequent) {
      if (chosen.length > mostColours) break
      if (chosen.every((one) => distance(one, colour) > apart * apart)) chosen.push(colour)
    }
    if (chosen.length <= mostColours) return chosen
  }
}

function nearestIn(palette: readonly number[], colour: number): number {
  let nearest = 0
  for (let at = 1; at < palette.length; at += 1) {
    if (distance(palette[at] ?? 0, colour) < distance(palette[nearest] ?? 0, colour)) nearest = at
  }
  return nearest
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return red * red + green * green + blue * blue
}
