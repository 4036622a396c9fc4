import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long may one slice of work keep everybody else waiting, in milliseconds. */
const sliceMs = 10;

/** Lets others have their turn when the work that is going on has had its own. */
export function createTurns() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await nextTurn();
    since = performance.now();
  };
}

/** Makes something of each item of a long list without keeping everybody else waiting. */
export async function mapInSlices<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const turn = createTurns();
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    await turn();
  }
  return made;
}
