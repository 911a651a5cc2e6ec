// A desktop's tray on the bus of DBUS_SESSION_BUS_ADDRESS: owns the watcher's name, says that icons are shown, and
// writes a line for each that is registered. It speaks as much of D-Bus as that takes.
const { connect } = require('node:net')

const name = 'org.kde.StatusNotifierWatcher'
const path = /path=([^,;]+)/.exec(process.env.DBUS_SESSION_BUS_ADDRESS ?? '')?.[1]
const socket = connect(path)
const uid = Buffer.from(String(process.getuid())).toString('hex')
let serial = 0
let received = Buffer.alloc(0)
let isIn = false

const u32 = (value) => {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return four
}
const upTo = (to, bytes) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])
const str = (value) => Buffer.concat([u32(Buffer.byteLength(value)), Buffer.from(`${value}\0`)])
const field = (code, type, value) =>
  Buffer.concat([
    Buffer.from([code, 1, type.charCodeAt(0), 0]),
    type === 'u'
      ? u32(value)
      : type === 'g'
        ? Buffer.from([value.length, ...Buffer.from(`${value}\0`)])
        : str(value),
  ])

function send(kind, fields, body) {
  const all = fields.reduce((before, one) => Buffer.concat([upTo(8, before), one]), Buffer.alloc(0))
  serial += 1
  const head = [
    Buffer.from([0x6c, kind, 0, 1]),
    u32(body.length),
    u32(serial),
    u32(all.length),
    all,
  ]
  socket.write(Buffer.concat([upTo(8, Buffer.concat(head)), body]))
}

function callBus(member, signature, body) {
  const to = 'org.freedesktop.DBus'
  const fields = [
    field(1, 'o', '/org/freedesktop/DBus'),
    field(2, 's', to),
    field(3, 's', member),
    field(6, 's', to),
  ]
  send(1, signature === '' ? fields : [...fields, field(8, 'g', signature)], body)
}

function hear(message, headerEnd) {
  const fields = {}
  for (let at = 16; at < headerEnd;) {
    at = Math.ceil(at / 8) * 8
    const [code, , type] = message.subarray(at, at + 3)
    if (type === 0x67) {
      const length = message[at + 4]
      fields[code] = message.toString('utf8', at + 5, at + 5 + length)
      at += 6 + length
    } else if (type === 0x75) {
      at += 8
    } else {
      const length = message.readUInt32LE(at + 4)
      fields[code] = message.toString('utf8', at + 8, at + 8 + length)
      at += 9 + length
    }
  }
  if (message[1] !== 1) return
  const replyTo = [field(5, 'u', message.readUInt32LE(8)), field(6, 's', fields[7])]
  if (fields[3] === 'Get') {
    const yes = Buffer.concat([Buffer.from([1, 0x62, 0, 0]), u32(1)])
    send(2, [...replyTo, field(8, 'g', 'v')], yes)
    return
  }
  if (fields[3] === 'RegisterStatusNotifierItem') console.log('registered')
  send(2, replyTo, Buffer.alloc(0))
}

socket.on('error', () => process.exit(1)).on('close', () => process.exit(0))
socket.write(`\0AUTH EXTERNAL ${uid}\r\n`)
socket.on('data', (bytes) => {
  received = Buffer.concat([received, bytes])
  if (!isIn) {
    const end = received.indexOf('\r\n')
    if (end < 0) return
    received = received.subarray(end + 2)
    isIn = true
    socket.write('BEGIN\r\n')
    callBus('Hello', '', Buffer.alloc(0))
    callBus('RequestName', 'su', Buffer.concat([upTo(4, str(name)), u32(4)]))
    console.log('ready')
  }
  while (received.length >= 16) {
    const headerEnd = 16 + received.readUInt32LE(12)
    const length = Math.ceil(headerEnd / 8) * 8 + received.readUInt32LE(4)
    if (received.length < length) return
    hear(received.subarray(0, length), headerEnd)
    received = received.subarray(length)
  }
})
