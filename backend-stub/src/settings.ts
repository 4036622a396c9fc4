import type { MapTiles } from '@klocket/contract';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readStudyLimits, type StudyLimits } from './features/certificates/limits-setting.ts';
import { studyHourMinutes } from './features/certificates/rules.ts';
import type { RushSetting } from './features/signups/gate/proof-gate.ts';
import { readMail, type MailSetting } from './mail/settings.ts';
import { isLoopback, SettingError } from './setting-error.ts';

export { SettingError } from './setting-error.ts';

/** Everything the backend can be told from outside, with its defaults. */
export interface Settings {
  /** Port to listen on. `PORT`, default 8080; 0 takes a free one. */
  port: number;
  /** Address to listen on. `HOST`, default 127.0.0.1. */
  host: string;
  /** Where visitors reach us, without a slash at the end. `KLOCKET_PUBLIC_URL`, default the address listened on. */
  publicUrl: string;
  /** `file:…` for SQLite or `postgres://…`. `KLOCKET_DATABASE`, default `file:data/klocket.db`. */
  database: DatabaseSetting;
  /**
   * What the secret addresses of sign-ups follow from, 32 letters or more. `KLOCKET_SECRET`; on SQLite
   * default a file beside the database, required on PostgreSQL.
   */
  secret: string | undefined;
  /** Folder for uploaded files. `KLOCKET_FILES`, default `data/files`. */
  files: string;
  /** Months after which the history of the desk is forgotten. `KLOCKET_HISTORY_MONTHS`, default 24. */
  historyMonths: number;
  /** Minutes of a study hour. `KLOCKET_STUDY_HOUR`, default 45. */
  studyHour: number;
  /** What the forms of folkbildning ask for. `KLOCKET_STUDY_LIMITS`, such as `studiecirkel.hours=8`. */
  studyLimits: StudyLimits;
  /**
   * Where pictures of the map come from, `KLOCKET_TILES` with `{z}`, `{x}` and `{y}`, and whom they are
   * owed to, `KLOCKET_TILES_ATTRIBUTION`. Default unset: a plan of the named spots.
   */
  tiles: MapTiles | undefined;
  /** How mail leaves, and from whom. `KLOCKET_SMTP`, `KLOCKET_MAIL_FROM`, `KLOCKET_MAIL_FOLDER`. */
  mail: MailSetting;
  /** Fill an empty database with the demo and serve `/demo/`. `KLOCKET_DEMO`, refused with a public address. */
  demo: boolean;
  /** Proxies whose `X-Forwarded-*` is believed: addresses or ranges. `KLOCKET_TRUSTED_PROXIES`, default none. */
  trustedProxies: string[];
  /** Requests a minute from one address prefix. `KLOCKET_RATE_LIMIT`, default 600. */
  rateLimit: number;
  /**
   * From which rate on sign-ups have to show a proof of work: a minute from one network,
   * `KLOCKET_SIGNUPS_PER_NETWORK`, default 30; a minute for one occurrence,
   * `KLOCKET_SIGNUPS_PER_OCCURRENCE`, default 120. How hard it is: `KLOCKET_PROOF_BITS`, default 15; 0
   * switches it off.
   */
  rush: RushSetting;
  /** Live streams at once, and from one address prefix. `KLOCKET_LIVE_STREAMS` 5000, `KLOCKET_LIVE_STREAMS_PER_ADDRESS` 200. */
  liveStreams: number;
  liveStreamsPerAddress: number;
  /** Port for `/metrics`, on `HOST`. `KLOCKET_METRICS_PORT`, default unset: no metrics. */
  metricsPort: number | undefined;
  /** `KLOCKET_LOG`: a pino level, default `info`. */
  logLevel: string;
}

export type DatabaseSetting =
  { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads the settings from environment variables. Throws a `SettingError` that names what is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const port = readNumber(environment, 'PORT', 8080, 0, 65535);
  const host = readHost(environment.HOST);
  const publicUrl = readPublicUrl(environment.KLOCKET_PUBLIC_URL, port);
  const demo = readSwitch(environment, 'KLOCKET_DEMO');
  if (demo && environment.KLOCKET_PUBLIC_URL && !isLoopback(new URL(publicUrl).hostname)) {
    throw new SettingError(
      'KLOCKET_DEMO',
      `the demo is for trying things out and is refused at a public address (${publicUrl}). Unset one of the two.`,
    );
  }
  const logLevel = environment.KLOCKET_LOG || 'info';
  if (!logLevels.includes(logLevel)) {
    throw new SettingError('KLOCKET_LOG', `is "${logLevel}"; use one of ${logLevels.join(', ')}.`);
  }
  return {
    port,
    host,
    publicUrl,
    database: readDatabase(environment.KLOCKET_DATABASE || 'file:data/klocket.db'),
    secret: readSecret(environment.KLOCKET_SECRET),
    files: readFolder('KLOCKET_FILES', environment.KLOCKET_FILES || 'data/files'),
    historyMonths: readNumber(environment, 'KLOCKET_HISTORY_MONTHS', 24, 1, 120),
    studyHour: readNumber(environment, 'KLOCKET_STUDY_HOUR', studyHourMinutes, 1, 240),
    studyLimits: readStudyLimits(environment.KLOCKET_STUDY_LIMITS),
    tiles: readTiles(environment),
    mail: readMail(environment),
    demo,
    trustedProxies: readProxies(environment.KLOCKET_TRUSTED_PROXIES),
    rateLimit: readNumber(environment, 'KLOCKET_RATE_LIMIT', 600, 1, 1_000_000_000),
    rush: {
      perNetwork: readNumber(environment, 'KLOCKET_SIGNUPS_PER_NETWORK', 30, 1, 1_000_000),
      perOccurrence: readNumber(environment, 'KLOCKET_SIGNUPS_PER_OCCURRENCE', 120, 1, 1_000_000),
      bits: readNumber(environment, 'KLOCKET_PROOF_BITS', 15, 0, 24),
    },
    liveStreams: readNumber(environment, 'KLOCKET_LIVE_STREAMS', 5000, 1, 100_000),
    liveStreamsPerAddress: readNumber(
      environment,
      'KLOCKET_LIVE_STREAMS_PER_ADDRESS',
      200,
      1,
      100_000,
    ),
    metricsPort: readMetricsPort(environment, port),
    logLevel,
  };
}

function readNumber(
  environment: Record<string, string | undefined>,
  name: string,
  fallback: number,
  least: number,
  most: number,
) {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SettingError(
      name,
      `is "${text}"; it must be a whole number from ${least} to ${most}.`,
    );
  }
  return value;
}

function readSwitch(environment: Record<string, string | undefined>, name: string) {
  const text = environment[name] ?? '';
  if (['', '0', 'false', 'no'].includes(text)) return false;
  if (['1', 'true', 'yes'].includes(text)) return true;
  throw new SettingError(name, `is "${text}"; use 1 or 0.`);
}

function readHost(text = '') {
  if (text === '') return '127.0.0.1';
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new SettingError('HOST', `is "${text}"; use an address such as 127.0.0.1 or 0.0.0.0.`);
}

/** Only addresses and ranges: a name could come to mean somebody else. */
function readProxies(text = '') {
  const proxies = text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  for (const proxy of proxies) {
    const [address = '', bits, ...rest] = proxy.split('/');
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (most < 0 || !isRange || rest.length > 0) {
      throw new SettingError(
        'KLOCKET_TRUSTED_PROXIES',
        `holds "${proxy}"; use addresses or ranges such as 127.0.0.1, 10.0.0.0/8.`,
      );
    }
  }
  return proxies;
}

/** The deepest level that public servers of tiles have. */
const deepestZoom = 19;

function readTiles({
  KLOCKET_TILES: url,
  KLOCKET_TILES_ATTRIBUTION: attribution,
}: Record<string, string | undefined>): MapTiles | undefined {
  if (!url) return undefined;
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  const origin = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe =
    origin?.protocol === 'https:' || (origin?.protocol === 'http:' && isLoopback(origin.hostname));
  if (!isTemplate || !isSafe) {
    throw new SettingError(
      'KLOCKET_TILES',
      `is "${url}"; use an address such as https://tiles.example/{z}/{x}/{y}.png.`,
    );
  }
  if (!attribution) {
    throw new SettingError(
      'KLOCKET_TILES_ATTRIBUTION',
      'is missing; say whom the map is owed to, such as © OpenStreetMap.',
    );
  }
  return { url, attribution, maxZoom: deepestZoom };
}

function readMetricsPort(environment: Record<string, string | undefined>, port: number) {
  if (!environment.KLOCKET_METRICS_PORT) return undefined;
  const metricsPort = readNumber(environment, 'KLOCKET_METRICS_PORT', 0, 1, 65535);
  if (metricsPort === port) {
    throw new SettingError(
      'KLOCKET_METRICS_PORT',
      `is ${port}, the port for visitors; metrics need one of their own.`,
    );
  }
  return metricsPort;
}

function readPublicUrl(text: string | undefined, port: number) {
  if (!text) return `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new SettingError(
      'KLOCKET_PUBLIC_URL',
      `is "${text}"; it must be an origin such as https://klocket.example, without a path.`,
    );
  }
  return url.origin;
}

function readDatabase(text: string): DatabaseSetting {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))
    return { engine: 'postgres', url: text };
  if (text === 'file::memory:') return { engine: 'sqlite', file: ':memory:' };
  if (text.startsWith('file:') && text.length > 5) {
    return { engine: 'sqlite', file: resolve(text.slice('file:'.length)) };
  }
  throw new SettingError(
    'KLOCKET_DATABASE',
    `is not understood; use file:data/klocket.db for SQLite or postgres://user@host/name.`,
  );
}

function readSecret(text: string | undefined) {
  if (text && text.length < 32) {
    throw new SettingError(
      'KLOCKET_SECRET',
      'is too short; use 32 letters or more, made by chance.',
    );
  }
  return text || undefined;
}

function readFolder(name: string, text: string) {
  if (text.startsWith('s3://')) {
    throw new SettingError(name, 'S3-compatible storage is not built yet; name a folder.');
  }
  return resolve(text);
}
