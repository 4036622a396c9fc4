/** Everything that can be set, by name. */
export const settingNames = [
  'PORT',
  'HOST',
  'KLOCKET_DATABASE',
  'KLOCKET_DEMO',
  'KLOCKET_FILES',
  'KLOCKET_HISTORY_MONTHS',
  'KLOCKET_LIVE_STREAMS',
  'KLOCKET_LIVE_STREAMS_PER_ADDRESS',
  'KLOCKET_LOG',
  'KLOCKET_MAIL_FOLDER',
  'KLOCKET_MAIL_FROM',
  'KLOCKET_METRICS_PORT',
  'KLOCKET_PROOF_BITS',
  'KLOCKET_PUBLIC_URL',
  'KLOCKET_RATE_LIMIT',
  'KLOCKET_SECRET',
  'KLOCKET_SIGNUPS_PER_NETWORK',
  'KLOCKET_SIGNUPS_PER_OCCURRENCE',
  'KLOCKET_SMTP',
  'KLOCKET_STUDY_HOUR',
  'KLOCKET_STUDY_LIMITS',
  'KLOCKET_TILES',
  'KLOCKET_TILES_ATTRIBUTION',
  'KLOCKET_TRUSTED_PROXIES',
];

const prefix = 'KLOCKET_';

/** What tests and benchmarks are told, and hand on to the servers they start. */
const ofTests = /^KLOCKET_(TEST|BENCH|ICS_SAMPLES|PICTURES)(_|$)/;

/** More letters apart than this, two names have nothing to do with each other. */
const farthest = 3;

/**
 * A sentence for each name that looks like a setting and is none, with the one that was meant. To be said and
 * not refused: Kubernetes sets names of its own, such as `KLOCKET_PORT`, for a service called klocket.
 */
export const unknownSettings = (environment: Record<string, string | undefined>) =>
  Object.keys(environment)
    .filter((name) => name.startsWith(prefix) && !ofTests.test(name))
    .filter((name) => !settingNames.includes(name))
    .map((name) => {
      const meant = nearest(name);
      return `${name} is no setting and changes nothing${meant ? `; did you mean ${meant}?` : '.'}`;
    });

function nearest(name: string) {
  const bare = name.slice(prefix.length);
  const near = settingNames
    .map((known) => ({ known, far: lettersApart(bare, known.replace(prefix, '')) }))
    .sort((one, other) => one.far - other.far)[0]!;
  return near.far <= Math.min(farthest, bare.length / 2) ? near.known : undefined;
}

/** How many letters must be put in, left out, changed or swapped with the next to make one name the other. */
export function lettersApart(one: string, other: string) {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const apart = Math.min(last[at]! + 1, now[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1));
      const isSwapped =
        row > 1 && at > 1 && one[row - 2] === other[at - 1] && one[row - 1] === other[at - 2];
      now[at] = isSwapped ? Math.min(apart, beforeLast[at - 2]! + 1) : apart;
    }
    [beforeLast, last] = [last, now];
  }
  return last[other.length]!;
}
