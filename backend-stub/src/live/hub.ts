import { Problem } from '../problem.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';
import type { Revisions } from './revisions.ts';

/** A stream that has missed more than this starts over instead. */
const mostReplayed = 500;
/** A client that lets this many bytes wait is cut off; it comes back and says where it was. */
const mostWaiting = 256 * 1024;
const heartbeatMs = 15_000;
const retryMs = 3000;

/** Where a stream writes: the raw answer of a request, seen through the few things we need of it. */
export interface StreamTarget {
  write(text: string): unknown;
  end(): void;
  destroy(): void;
  readonly writableLength: number;
}

export interface LiveLimits {
  /** Streams at once in this process. */
  total: number;
  /** Streams at once from one address prefix. */
  perAddress: number;
}

/** Sends each district's events to everyone who listens; one reading serves all of them. */
export interface LiveHub {
  /** Takes a place for a stream, or throws a `Problem`; the place is given back by calling the result. */
  admit(address: string): () => void;
  /**
   * Streams what happens in a district, after an event number when one is given. Returns how to leave.
   * A number that is too old, or that never was, is answered by the event `reset`: fetch everything anew.
   */
  join(districtId: string, target: StreamTarget, after?: number): Promise<() => void>;
  /** Streams open now. */
  readonly open: number;
  close(): void;
}

interface Stream {
  target: StreamTarget;
  /** The last event it was told of. */
  position: number;
}

interface Channel {
  streams: Set<Stream>;
  /** The last event that was sent to all. */
  position: number;
  sending: Promise<void> | undefined;
}

export function createLiveHub(events: EventLog, revisions: Revisions, limits: LiveLimits): LiveHub {
  const channels = new Map<string, Channel>();
  const places = new Map<string, number>();
  const targets = new Set<StreamTarget>();
  let taken = 0;
  let closed = false;
  let endWatch: (() => void) | undefined;
  let heartbeat: NodeJS.Timeout | undefined;

  function attach(districtId: string, stream: Stream) {
    const channel = channels.get(districtId) ?? {
      streams: new Set<Stream>(),
      position: stream.position,
      sending: undefined,
    };
    channels.set(districtId, channel);
    channel.streams.add(stream);
    endWatch ??= revisions.onChange(announce);
    heartbeat ??= setInterval(() => {
      for (const { streams } of channels.values()) for (const one of streams) write(one, ':\n\n');
    }, heartbeatMs).unref();
    return () => {
      channel.streams.delete(stream);
      if (channel.streams.size === 0 && channels.get(districtId) === channel) {
        channels.delete(districtId);
      }
      if (channels.size > 0) return;
      endWatch?.();
      clearInterval(heartbeat);
      endWatch = heartbeat = undefined;
    };
  }

  function announce(districtId: string, revision: number) {
    const channel = channels.get(districtId);
    if (!channel || channel.sending || channel.position >= revision) return;
    channel.sending = sendAll(districtId, channel)
      .then(() => {
        channel.position = Math.max(channel.position, revision);
      })
      .catch(() => new Promise<void>((resolve) => setTimeout(resolve, retryMs).unref()))
      .finally(() => {
        channel.sending = undefined;
        announce(districtId, revisions.of(districtId) ?? 0);
      });
  }

  async function sendAll(districtId: string, channel: Channel) {
    for (;;) {
      const batch = await events.after(districtId, channel.position, mostReplayed);
      for (const event of batch) {
        const text = frame(event);
        for (const stream of channel.streams) {
          if (event.number <= stream.position) continue;
          stream.position = event.number;
          write(stream, text);
        }
        channel.position = event.number;
      }
      if (batch.length < mostReplayed) return;
    }
  }

  function write({ target }: Stream, text: string) {
    if (closed) return;
    if (target.writableLength > mostWaiting) target.destroy();
    else target.write(text);
  }

  return {
    get open() {
      return taken;
    },

    admit(address) {
      const here = places.get(address) ?? 0;
      if (closed || taken >= limits.total) {
        throw new Problem('unavailable', { headers: { 'retry-after': '30' } });
      }
      if (here >= limits.perAddress) {
        throw new Problem('rate-limited', { headers: { 'retry-after': '30' } });
      }
      places.set(address, here + 1);
      taken += 1;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        taken -= 1;
        const rest = places.get(address)! - 1;
        if (rest > 0) places.set(address, rest);
        else places.delete(address);
      };
    },

    async join(districtId, target, after) {
      if (!revisions.fresh) await revisions.refresh();
      const newest = revisions.of(districtId) ?? 0;
      const stream: Stream = { target, position: after ?? newest };
      const isLost = stream.position > newest || newest - stream.position > mostReplayed;
      if (isLost) stream.position = newest;
      targets.add(target);
      target.write(`retry: ${retryMs}\n`);
      if (isLost) target.write(`id: ${newest}\nevent: reset\ndata: {}\n\n`);
      // An id alone tells the client where it is without telling the page that anything happened.
      else target.write(`id: ${stream.position}\n\n`);
      // From here on nothing is awaited between the last reading and joining the others: no gap.
      for (;;) {
        const channel = channels.get(districtId);
        const known = Math.max(channel?.position ?? 0, revisions.of(districtId) ?? 0);
        if (stream.position >= known) break;
        const missed = await events.after(districtId, stream.position, mostReplayed);
        if (missed.length === 0) break;
        for (const event of missed) target.write(frame(event));
        stream.position = missed.at(-1)!.number;
      }
      const detach = attach(districtId, stream);
      if (closed) target.end();
      return () => {
        targets.delete(target);
        detach();
      };
    },

    close() {
      closed = true;
      for (const target of targets) target.end();
      endWatch?.();
      clearInterval(heartbeat);
      endWatch = heartbeat = undefined;
    },
  };
}

const frame = ({ number, name, data }: LoggedEvent) =>
  `id: ${number}\nevent: ${name}\ndata: ${data}\n\n`;
