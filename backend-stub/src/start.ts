import type { FastifyBaseLogger } from 'fastify';
import { freePort } from './free-port.ts';
import type { Settings } from './settings.ts';

const longestStopMs = 10_000;

/** Ctrl-C reaches us twice when npm hands on what the terminal has sent already. */
const oneAndTheSameMs = 500;

/** Settles on a port where `PORT=0` leaves it open, so that every address we print or send names it. */
export async function settlePort(settings: Settings): Promise<Settings> {
  if (settings.port !== 0) return settings;
  const port = await freePort(settings.host);
  const publicUrl = settings.publicUrl.replace(/:0$/, `:${port}`);
  return { ...settings, port, publicUrl };
}

/** The handful of addresses worth opening, one line each. */
export function addressesWorthOpening(
  { publicUrl, demo }: Settings,
  districts: string[],
): string[] {
  const { protocol, port } = new URL(publicUrl);
  const partner = (name: string) => `${protocol}//${name}.localhost${port ? `:${port}` : ''}/`;
  const lines: [what: string, address: string][] = [
    ...districts.slice(0, 3).map((id): [string, string] => ['Calendar', `${publicUrl}/${id}`]),
    ...(demo
      ? ([
          ['Demo', `${publicUrl}/demo/`],
          ['A partner', partner('hgf')],
          ['A screen', `${publicUrl}/kiosk/klocket-fonster`],
        ] satisfies [string, string][])
      : []),
    ['Desk', `${publicUrl}/desk`],
    ['API', `${publicUrl}/docs`],
  ];
  return lines.map(([what, address]) => `  ${what.padEnd(12)}${address}`);
}

/** Says why the port could not be opened, naming the setting to change. */
export function explainListenError(error: unknown, { port, host }: Settings): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `PORT: ${port} is already in use on ${host}. Stop what uses it, or choose another, such as PORT=${port + 1}.`;
  }
  if (code === 'EACCES') {
    return `PORT: ${port} may not be opened by this user. Choose one above 1023, such as PORT=8080.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST: this machine has no address ${host}. Use 127.0.0.1, or 0.0.0.0 for all of them.`;
  }
  return `The server could not listen on ${host}:${port}: ${message}`;
}

/** Stops cleanly at the first signal and at once at the second; never takes longer than ten seconds. */
export function stopOnSignals(log: FastifyBaseLogger, stop: () => Promise<void>) {
  let stoppingSince: number | undefined;
  const onSignal = () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > oneAndTheSameMs) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => {
      log.warn('stopping took too long and was cut short');
      process.exit(1);
    }, longestStopMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: String(error) }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
