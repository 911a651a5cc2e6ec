# A server on loopback that notes the headers of each request; curl is led to it by connect-to.
import json, os, socket, ssl, subprocess, sys, threading

order = json.load(sys.stdin)
folder, files = order['folder'], order['files']
heard = []

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(order['cert'], order['key'])
listener = socket.create_server(('127.0.0.1', 0), backlog=64)
port = listener.getsockname()[1]


def serve(connection):
    # The first byte of TLS is 22; practice is plain.
    is_secret = connection.recv(1, socket.MSG_PEEK) == b'\x16'
    if is_secret:
        connection = context.wrap_socket(connection, server_side=True)
    stream = connection.makefile('rwb')
    while True:
        first = stream.readline()
        if not first:
            return connection.close()
        lines = list(iter(stream.readline, b'\r\n'))
        note('https' if is_secret else 'http', first, lines)
        stream.write(b'HTTP/1.1 204 No Content\r\n\r\n')
        stream.flush()


def note(scheme, first, lines):
    fields = [line.decode('latin1').removesuffix('\r\n').split(': ', 1) for line in lines]
    found = {name.lower(): value for name, value in fields}
    host = found.pop('host')
    for own in ('user-agent', 'accept'):
        found.pop(own)
    found['url'] = f"{scheme}://{host}{first.decode('latin1').split(' ')[1]}"
    heard.append(found)


def accept():
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


threading.Thread(target=accept, daemon=True).start()
canary = os.path.join(folder, 'canary')
os.mkdir(canary)
environment = {'PATH': '/usr/bin:/bin', 'HOME': canary}


def run(*words):
    done = subprocess.run(words, cwd=canary, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode != 0 or done.stderr or os.listdir(canary):
        sys.exit(f'something else was run: {done.stderr} {os.listdir(canary)}')
    return done.stdout.decode('utf-8', 'surrogateescape')


def written(name, content):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(content.encode())
    return path


ways = ['connect-to', f'::127.0.0.1:{port}', 'proxy', '', 'insecure', None, 'silent', None, 'show-error', None]
options = list(zip(ways[::2], ways[1::2]))
in_config = ''.join(f'{name}\n' if value is None else f'{name} = "{value}"\n' for name, value in options)
in_words = [word for name, value in options for word in (f'--{name}', value) if word is not None]

# What the shell makes of a command is curl's to read: its words, as they are.
spoken = """
for file in "$1"/*.sh; do
  printf 'next command\\0'
  ( curl() { printf '%s\\0' "$@"; }; . "$file" )
done
"""


def commands():
    for index, file in enumerate(files):
        written(f'{index:06}.sh', file)
    said = run('/bin/sh', '-c', spoken, 'sh', folder).split('next command\0')[1:]
    return [words.split('\0')[:-1] for words in said]


def sections():
    for index, file in enumerate(files):
        if order['way'] == 'headers':
            file = f'header = "@{written(str(index), file)}"\n'
        yield f'{file}url = "https://api.example/{index}"\n{in_config}'


if files and order['way'] == 'command':
    words = [word for command in commands() for word in ('--next', *in_words, *command)]
    run('/usr/bin/curl', '-q', *words[1:])
elif files:
    run('/usr/bin/curl', '-q', '-K', written('all', 'next\n'.join(sections())))
    assert [one.pop('url') for one in heard] == [f'https://api.example/{at}' for at in range(len(files))]
if len(heard) != len(files):
    sys.exit(f'{len(heard)} requests of {len(files)}')
print(json.dumps(heard))
