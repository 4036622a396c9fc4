/** What the schedule has to know about a piece of work. */
export interface Work {
  name: string;
  after?: string[];
  alone?: boolean;
}

/**
 * Runs work side by side in a number of lanes: each piece begins as soon as what it comes after has
 * ended and a lane is free; a piece that wants to be alone waits until all others have ended.
 */
export async function schedule<T extends Work>(
  work: T[],
  lanes: number,
  run: (piece: T) => Promise<void>,
) {
  const waiting = [...work];
  const running = new Map<string, Promise<void>>();
  const known = new Set(work.map((piece) => piece.name));
  const isOver = (name: string) =>
    !known.has(name) || !(running.has(name) || waiting.some((piece) => piece.name === name));
  const isReady = (piece: T) =>
    piece.alone
      ? running.size === 0 && waiting.every((other) => other.alone)
      : (piece.after ?? []).every(isOver);

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? waiting.findIndex(isReady) : -1;
    if (next >= 0) {
      const [piece] = waiting.splice(next, 1) as [T];
      running.set(
        piece.name,
        run(piece).finally(() => running.delete(piece.name)),
      );
      if (piece.alone) await running.get(piece.name);
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else {
      throw new Error(`Nothing can begin: ${waiting.map((piece) => piece.name).join(', ')}`);
    }
  }
}
