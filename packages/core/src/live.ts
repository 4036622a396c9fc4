import type { GoalChanged, SeatsChanged } from '@klocket/contract';
import { districtPath, livePath } from '@klocket/contract/paths';

/**
 * Many changes in a row are one, and a thousand open pages ask within half a second instead of at the
 * same moment. The rest of the two seconds that are promised is for the way there and back.
 */
const calm = () => 100 + Math.random() * 500;
const pollEvery = 60_000;
const tryStreamAgainAfter = 300_000;
const closeWhenHiddenFor = 300_000;

/** Told when something in a district has changed. */
type Heard = () => void;

/** Told when seats were taken or became free. */
type SeatsHeard = (change: SeatsChanged) => void;

/**
 * Told what has become of goals, and the number of the event that says so; told nothing where what there is
 * must be asked for.
 */
type GoalsHeard = (change?: GoalChanged, number?: number) => void;

const streams = new Map<string, Stream>();

/**
 * Listens to what changes in a district: one stream for all widgets of the page, by polling where
 * no stream can be held. The returned function stops listening.
 */
export const listen = (server: string, district: string, heard: Heard) =>
  join(server, district, (stream) => stream.listeners, heard);

/** Listens to what becomes of a district's defects, on the same stream. */
export const listenToDefects = (server: string, district: string, heard: Heard) =>
  join(server, district, (stream) => stream.defectListeners, heard);

/** Listens to the seats of a district, on the same stream; where none can be held, nothing is heard. */
export const listenToSeats = (server: string, district: string, heard: SeatsHeard) =>
  join(server, district, (stream) => stream.seatsListeners, heard);

/** Listens to the goals of a district, on the same stream: each running total as soon as it moves. */
export const listenToGoals = (server: string, district: string, heard: GoalsHeard) =>
  join(server, district, (stream) => stream.goalListeners, heard);

function join<Listener>(
  server: string,
  district: string,
  among: (stream: Stream) => Set<Listener>,
  listener: Listener,
) {
  const url = server + livePath(district);
  const stream = streams.get(url) ?? new Stream(url);
  streams.set(url, stream);
  among(stream).add(listener);
  return () => {
    among(stream).delete(listener);
    if (stream.closeIfAlone()) streams.delete(url);
  };
}

/**
 * Whether anything a district's widgets were given on this visit came out of the browser's cache, which may
 * hand out an answer that is no longer true while it fetches a new one for next time.
 */
export function cameFromCache(server: string, district: string) {
  const prefix = server + districtPath(district, '').replace(/\?.*/, '');
  const given = new Set<string>();
  return performance.getEntriesByType('resource').some((entry) => {
    const { name } = entry;
    // What a second widget takes from the cache after a first one had it from the server is as new.
    if (given.has(name) || !name.startsWith(`${prefix}/`)) return false;
    given.add(name);
    return isFromCache(entry as Resource);
  });
}

type Resource = PerformanceResourceTiming;

/** Nothing crossed the network; a browser that does not count says so of everything, and asks once too often. */
const isFromCache = ({ transferSize }: Resource) => !transferSize;

/** Tells those who listen when it has been calm for a moment; nobody, when none is left by then. */
function calmly(listeners: ReadonlySet<Heard>) {
  let telling: ReturnType<typeof setTimeout> | undefined;
  return () => {
    telling ??= setTimeout(() => {
      telling = undefined;
      for (const heard of listeners) heard();
    }, calm());
  };
}

class Stream {
  readonly #url: string;
  readonly listeners = new Set<Heard>();
  readonly defectListeners = new Set<Heard>();
  readonly seatsListeners = new Set<SeatsHeard>();
  readonly goalListeners = new Set<GoalsHeard>();
  readonly #tell = calmly(this.listeners);
  readonly #tellOfDefects = calmly(this.defectListeners);
  readonly #askForGoals = calmly(this.goalListeners);
  #source?: EventSource;
  #polling?: ReturnType<typeof setInterval>;
  #later?: ReturnType<typeof setTimeout>;

  constructor(url: string) {
    this.#url = url;
    document.addEventListener('visibilitychange', this.#seen);
    this.#open();
  }

  /** True when nobody listens any more and all is closed. */
  closeIfAlone() {
    const { listeners, defectListeners, seatsListeners, goalListeners } = this;
    if (listeners.size + defectListeners.size + seatsListeners.size + goalListeners.size)
      return false;
    document.removeEventListener('visibilitychange', this.#seen);
    this.#close();
    return true;
  }

  #open() {
    this.#close();
    const source = (this.#source = new EventSource(this.#url));
    source.addEventListener('occurrence', this.#tell);
    source.addEventListener('defect', this.#tellOfDefects);
    source.addEventListener('seats', this.#tellSeats);
    source.addEventListener('goal', this.#tellGoals);
    // Too much was missed to tell it all.
    source.addEventListener('reset', this.#tellAll);
    source.addEventListener('open', () => {
      clearInterval(this.#polling);
      this.#polling = undefined;
    });
    // Until it is open, the server is asked now and then instead: some proxies never let it open.
    this.#poll();
    source.addEventListener('error', () => {
      this.#poll();
      if (source.readyState === EventSource.CLOSED) {
        clearTimeout(this.#later);
        this.#later = setTimeout(() => this.#open(), tryStreamAgainAfter);
      }
    });
  }

  #poll() {
    this.#polling ??= setInterval(this.#tellAll, pollEvery);
  }

  #close() {
    this.#source?.close();
    this.#source = undefined;
    clearInterval(this.#polling);
    this.#polling = undefined;
    clearTimeout(this.#later);
  }

  readonly #tellAll = () => {
    this.#tell();
    this.#tellOfDefects();
    this.#askForGoals();
  };

  readonly #tellSeats = ({ data }: MessageEvent<string>) => {
    for (const heard of this.seatsListeners) heard(JSON.parse(data) as SeatsChanged);
  };

  readonly #tellGoals = ({ data, lastEventId }: MessageEvent<string>) => {
    const change = JSON.parse(data) as GoalChanged;
    // What moved so that it must be asked for is asked for by a thousand pages; totals say it all.
    if (!change.values) this.#askForGoals();
    else for (const heard of this.goalListeners) heard(change, Number(lastEventId));
  };

  /** A page that nobody sees holds no connection for long; seen again, it asks what it missed. */
  readonly #seen = () => {
    if (document.visibilityState === 'hidden') {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.#close(), closeWhenHiddenFor);
    } else if (!this.#source) {
      this.#open();
      this.#tellAll();
    } else if (this.#source.readyState !== EventSource.CLOSED) clearTimeout(this.#later);
  };
}
