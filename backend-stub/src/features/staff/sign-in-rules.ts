/** How long a link and a code are good for. */
export const usefulMinutes = 10;

/** How often a code may be guessed. */
export const mostGuesses = 5;

/** So many mails may be asked for within so many minutes; the same whether anyone has the address. */
export interface Limit {
  minutes: number;
  most: number;
}

/** For one address from one network: enough for who mistypes. */
export const limitsOfOne: Limit[] = [
  { minutes: 15, most: 5 },
  { minutes: 24 * 60, most: 30 },
];

/** For one address from everywhere: too few to fill a mailbox; one stranger alone does not lock its owner out. */
export const limitsOfAddress: Limit[] = [
  { minutes: 15, most: 20 },
  { minutes: 24 * 60, most: 100 },
];

/** For one network, where a whole house may sit. */
export const limitsOfNetwork: Limit[] = [{ minutes: 15, most: 30 }];

/** Everything is forgotten when no limit needs it any more. */
export const rememberedMinutes = Math.max(
  ...[...limitsOfOne, ...limitsOfAddress, ...limitsOfNetwork].map(({ minutes }) => minutes),
);

/** How many minutes to wait until a limit lets through again; 0 when it does now. `times` are in order. */
export function minutesToWait(times: Temporal.Instant[], limits: Limit[], now: Temporal.Instant) {
  const waits = limits.map(({ minutes, most }) => {
    const oldest = times.at(-most);
    return oldest ? oldest.add({ minutes }).since(now).total('minutes') : 0;
  });
  return Math.max(0, Math.ceil(Math.max(...waits)));
}
