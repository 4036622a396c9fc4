import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** Begins to listen to a district; what it gives back stops that. */
type Listen<Heard> = (server: string, district: string, heard: Heard) => () => void;

interface Place {
  server: string;
  district: string;
}

const kept = new WeakMap<Host, Listening>();

/**
 * Lets a widget listen to a district for as long as it stands on the page, or to another one instead. Back
 * after a while, it hears that something may have happened meanwhile. True when it has begun just now.
 */
export function keepListening<Heard extends () => void>(
  host: Host,
  { server, district }: Place,
  listen: Listen<Heard>,
  heard: Heard,
) {
  const address = `${server} ${district}`;
  const before = kept.get(host);
  if (!district || before?.address === address) return false;
  before?.end();
  kept.set(host, new Listening(host, address, () => listen(server, district, heard), heard));
  return true;
}

class Listening implements ReactiveController {
  readonly address: string;
  readonly #host: Host;
  readonly #listen: () => () => void;
  readonly #missed: () => void;
  #stop?: () => void;
  #wasAway: boolean;

  constructor(host: Host, address: string, listen: () => () => void, missed: () => void) {
    this.address = address;
    this.#host = host;
    this.#listen = listen;
    this.#missed = missed;
    this.#wasAway = !host.isConnected;
    host.addController(this);
  }

  hostConnected() {
    this.#stop ??= this.#listen();
    if (this.#wasAway) this.#missed();
  }

  hostDisconnected() {
    this.#stop?.();
    this.#stop = undefined;
    this.#wasAway = true;
  }

  end() {
    this.#host.removeController(this);
    this.hostDisconnected();
  }
}
