import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Where a connection breaks off: in the request, before the reply, in the midst of it, or right after it. */
export const moments = ['request', 'waiting', 'reply', 'after'] as const;
export type Moment = (typeof moments)[number];

interface Cut {
  moment: Moment;
  /** How far into that moment, 0 to 1. */
  part: number;
}

interface Options {
  /** The port of the server behind it. */
  port: number;
  /** How many connections it breaks off in all. */
  cuts: number;
  /** How many of all writing requests it breaks off while it does so, 0 to 1. */
  share: number;
  chance: () => number;
  /** Puts another key in place of each `Idempotency-Key`, to show what that is good for. */
  forgetsKeys?: boolean;
}

/** So long may a break before the reply let the server wait, and so long does the server not notice. */
const longestWaitMs = 150;
const unnoticedMs = 3000;

/** A proxy that breaks connections off as a bad network does, at moments that chance says. */
export async function startCuttingProxy({ port, cuts, share, chance, forgetsKeys }: Options) {
  const counted: Record<Moment, number> = { request: 0, waiting: 0, reply: 0, after: 0 };
  const open = new Set<Socket>();
  let planned = 0;

  function plan(head: string): Cut | undefined {
    const isWritten = /^(PUT|POST|OPTIONS) \S*defect/.test(head);
    if (!isWritten || planned >= cuts || chance() >= share) return undefined;
    planned += 1;
    return { moment: moments[Math.floor(chance() * moments.length)]!, part: chance() };
  }

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    relay(client, upstream, {
      plan,
      change: (head) => (forgetsKeys ? withOtherKey(head) : head),
      broken: ({ moment }) => {
        counted[moment] += 1;
        breakOff(client, upstream, chance);
      },
      // What was to be broken off has ended before that.
      missed: () => (planned -= 1),
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    counted,
    get cuts() {
      return Object.values(counted).reduce((sum, count) => sum + count, 0);
    },
    async stop() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}

interface Relay {
  plan(head: string): Cut | undefined;
  change(head: string): string;
  broken(cut: Cut): void;
  missed(): void;
}

/** Passes on what two sockets say, one request after the other, until it is broken off. */
function relay(client: Socket, upstream: Socket, { plan, change, broken, missed }: Relay) {
  let begun = Buffer.alloc(0);
  let [total, passed] = [0, 0];
  let cut: Cut | undefined;
  let reply = Buffer.alloc(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    const made = cut!;
    cut = undefined;
    clearTimeout(timer);
    client.removeAllListeners('data');
    upstream.removeAllListeners('data').resume();
    broken(made);
  };

  client.on('data', (chunk: Buffer) => {
    if (passed >= total) {
      begun = Buffer.concat([begun, chunk]);
      const at = begun.indexOf('\r\n\r\n');
      if (at < 0) return;
      const head = begun.toString('latin1', 0, at);
      total = at + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      chunk = Buffer.concat([Buffer.from(change(head), 'latin1'), begun.subarray(at)]);
      begun = Buffer.alloc(0);
      reply = Buffer.alloc(0);
      passed = 0;
      cut = plan(head);
    }
    const stop = cut?.moment === 'request' ? Math.floor(cut.part * total) : Infinity;
    if (passed + chunk.length > stop) {
      upstream.write(chunk.subarray(0, stop - passed));
      return end();
    }
    upstream.write(chunk);
    passed += chunk.length;
    if (passed >= total && cut?.moment === 'waiting') {
      timer = setTimeout(end, cut.part * longestWaitMs);
    }
  });

  upstream.on('data', (chunk: Buffer) => {
    if (cut?.moment === 'waiting') return end();
    if (cut?.moment === 'reply') {
      const some = Math.max(1, Math.floor(cut.part * chunk.length));
      return void client.write(chunk.subarray(0, some), end);
    }
    if (cut?.moment === 'after') {
      reply = Buffer.concat([reply, chunk]);
      if (isWhole(reply)) return void client.write(chunk, end);
    }
    client.write(chunk);
  });
  client.on('close', () => {
    clearTimeout(timer);
    if (cut) missed();
    cut = undefined;
  });
}

function isWhole(reply: Buffer) {
  const at = reply.indexOf('\r\n\r\n');
  const length = Number(/content-length: (\d+)/i.exec(reply.toString('latin1', 0, at))?.[1] ?? 0);
  return at >= 0 && reply.length >= at + 4 + length;
}

/** The browser notices at once, politely or not; the server does, or hears nothing for a while. */
function breakOff(client: Socket, upstream: Socket, chance: () => number) {
  client.removeAllListeners('close');
  upstream.removeAllListeners('close');
  if (chance() < 0.5) client.resetAndDestroy();
  else client.destroy();
  if (chance() < 0.5) upstream.resetAndDestroy();
  else void pause(unnoticedMs, undefined, { ref: false }).then(() => upstream.destroy());
}

const withOtherKey = (head: string) =>
  head.replace(/(idempotency-key: )\S+/i, (_, name) => `${name}${randomBytes(16).toString('hex')}`);
