import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { bellChannel } from '../../backend-stub/src/events.ts';

/** What may be wrong with the connection that rings. */
export type Trouble = 'none' | 'refused' | 'silent';

/** Stands between a backend and its database, and can take away the one connection that rings. */
export interface MutedProxy {
  /** Where the backend finds its database. */
  url: string;
  /** `refused`: whoever asks to listen is cut off. `silent`: it stays open, and nothing comes through. */
  set(trouble: Trouble): void;
  /** How often somebody who asked to listen was cut off. */
  readonly refused: number;
  stop(): Promise<void>;
}

/** Starts it before a PostgreSQL. */
export async function startMutedProxy(database: string): Promise<MutedProxy> {
  const { hostname, port } = new URL(database);
  const sockets = new Set<Socket>();
  let trouble: Trouble = 'none';
  let refused = 0;

  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    let listens = false;
    for (const one of [client, behind]) {
      sockets.add(one);
      one.on('error', () => {});
      one.once('close', () => {
        sockets.delete(one);
        client.destroy();
        behind.destroy();
      });
    }
    client.on('data', (bytes) => {
      listens ||= bytes.includes(`listen ${bellChannel}`);
      if (listens && trouble === 'refused') {
        refused += 1;
        client.destroy();
      } else behind.write(bytes);
    });
    behind.on('data', (bytes) => {
      if (!listens || trouble !== 'silent') client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database);
  url.port = String((server.address() as AddressInfo).port);

  return {
    url: url.href,
    set: (next) => void (trouble = next),
    get refused() {
      return refused;
    },
    async stop() {
      for (const one of sockets) one.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
