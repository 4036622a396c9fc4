interface Held {
  run: () => void;
  at: number;
  every?: number;
}

/**
 * Keeps timers in hand, those of `from` milliseconds and more, until a test lets their time pass;
 * shorter ones run as ever.
 */
export function holdTimers(from = 10_000) {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const held = new Map<number, Held>();
  let now = 0;
  let last = 0;

  const hold = (run: () => void, ms: number, every?: number) => {
    held.set(--last, { run, at: now + ms, every });
    return last;
  };
  const drop = (id: number) => void (held.delete(id) || clearTimeout(id));
  Object.assign(window, {
    setTimeout: (run: () => void, ms = 0) => (ms < from ? setTimeout(run, ms) : hold(run, ms)),
    setInterval: (run: () => void, ms = 0) =>
      ms < from ? setInterval(run, ms) : hold(run, ms, ms),
    clearTimeout: drop,
    clearInterval: drop,
  });

  return {
    /** Lets so many milliseconds pass, and runs what is due in them, one after the other. */
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const [next] = [...held].sort(([, a], [, b]) => a.at - b.at);
        if (!next || next[1].at > end) break;
        const [id, timer] = next;
        now = timer.at;
        if (timer.every) timer.at += timer.every;
        else held.delete(id);
        timer.run();
      }
      now = end;
    },
    /** Gives the page its own timers again; what is still held never runs. */
    release: () =>
      void Object.assign(window, { setTimeout, setInterval, clearTimeout, clearInterval }),
  };
}
