/** How long a link and a code are good for. */
export const usefulMinutes = 10;

/** How often a code may be guessed. */
export const mostGuesses = 5;

/** So many mails may be asked for within so many minutes; the same whether anyone has the address. */
export interface Limit {
  minutes: number;
  most: number;
}

/** For one address: enough for who mistypes, too few to fill a mailbox or to guess codes. */
export const limitsOfAddress: Limit[] = [
  { minutes: 15, most: 5 },
  { minutes: 24 * 60, most: 30 },
];

/** For one network, where a whole house may sit. */
export const limitsOfNetwork: Limit[] = [{ minutes: 15, most: 30 }];

/** Everything is forgotten when no limit needs it any more. */
export const rememberedMinutes = Math.max(
  ...[...limitsOfAddress, ...limitsOfNetwork].map(({ minutes }) => minutes),
);

/** How many minutes to wait until a limit lets through again; 0 when it does now. `times` are in order. */
export function minutesToWait(times: Temporal.Instant[], limits: Limit[], now: Temporal.Instant) {
  const waits = limits.map(({ minutes, most }) => {
    const oldest = times.at(-most);
    return oldest ? oldest.add({ minutes }).since(now).total('minutes') : 0;
  });
  return Math.max(0, Math.ceil(Math.max(...waits)));
}
