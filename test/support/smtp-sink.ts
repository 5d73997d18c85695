import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Delivery {
  readonly to: string;
  readonly messageId: string;
}

/** A mail server that takes everything and remembers each delivery, also the second of the same message. */
export async function startSmtpSink(): Promise<{
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  stop(): Promise<void>;
}> {
  const deliveries: Delivery[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, deliveries);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    deliveries,
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, deliveries: Delivery[]): void {
  let [pending, to, data] = ['', '', null as string | null];
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 sink');
  socket.on('data', (chunk) => {
    pending += chunk.toString('utf8');
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (data !== null && line === '.') {
        deliveries.push({ to, messageId: /^Message-ID: <([^@>]+)/im.exec(data)?.[1] ?? '' });
        data = null;
        say('250 taken');
      } else if (data !== null) data += `${line}\n`;
      else if (/^DATA/i.test(line)) {
        data = '';
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else {
        to = /^RCPT TO:<([^>]+)>/i.exec(line)?.[1] ?? to;
        say('250 sink');
      }
    }
  });
}
