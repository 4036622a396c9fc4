import { createServer, connect, type Socket } from 'node:net';

/** A way to a server that can be cut, as in a tunnel: also for what works with no page open. */
export interface Network {
  /** Where the server is reached by it. */
  origin: string;
  cut(): void;
  /** Nothing breaks, but nothing comes through any more: neither on open lines nor, unless told otherwise, on new ones. */
  hang(which?: 'open' | 'all'): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Opens a way to a port of this machine. */
export async function openNetwork(port: number): Promise<Network> {
  const sockets = new Set<Socket>();
  const hanging = new Set<Socket>();
  let isCut = false;
  let isHanging = false;
  const server = createServer((from) => {
    if (isCut) return void from.destroy();
    if (isHanging) {
      hanging.add(from.on('error', () => from.destroy()).on('close', () => hanging.delete(from)));
      return;
    }
    const to = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      // A line that breaks is what this is for.
      socket.on('error', () => other.destroy());
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const ours = typeof address === 'object' && address ? address.port : 0;
  const cut = () => {
    isCut = true;
    for (const socket of [...sockets, ...hanging]) socket.destroy();
  };
  return {
    origin: `http://localhost:${ours}`,
    cut,
    hang(which = 'all') {
      isHanging = which === 'all';
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend() {
      isCut = isHanging = false;
      for (const socket of hanging) socket.destroy();
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
