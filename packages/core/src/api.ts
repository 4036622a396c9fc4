import type {
  Activity,
  District,
  DistrictList,
  HouseList,
  OccurrenceDetail,
  OccurrenceList,
  OccurrenceQuery,
  ProblemDetails,
} from '@klocket/contract';
import {
  activityPath,
  districtPath,
  districtsPath,
  housesPath,
  occurrencePath,
  occurrencesPath,
} from '@klocket/contract/paths';
import { Problem } from './problem.ts';

/** What the server said, when, and whether it had to be taken from the browser's cache. */
export interface Answer<T> {
  data: T;
  /** When the server said it; unknown when a page may not see that of an old answer. */
  asOf?: Date;
  /** True when the server could not be reached and this is its last known answer. */
  stale: boolean;
}

/** A request that was sent before the widget's code arrived. */
export interface Prefetched {
  url: string;
  response: Promise<Response>;
}

type Options = { signal?: AbortSignal };

/** Everything a widget can ask of the server. Throws a `Problem`. */
export interface Api {
  districts(options?: Options): Promise<Answer<DistrictList>>;
  district(id: string, lang: string, options?: Options): Promise<Answer<District>>;
  occurrences(
    district: string,
    query: OccurrenceQuery,
    options?: Options,
  ): Promise<Answer<OccurrenceList>>;
  occurrence(
    district: string,
    id: string,
    lang: string,
    options?: Options,
  ): Promise<Answer<OccurrenceDetail>>;
  activity(
    district: string,
    id: string,
    lang: string,
    options?: Options,
  ): Promise<Answer<Activity>>;
  houses(district: string, lang: string, options?: Options): Promise<Answer<HouseList>>;
}

/** Speaks to one server. `prefetched` is used once, by the request it answers. */
export function createApi(server: string, prefetched?: Prefetched): Api {
  const asked = new Set<string>();
  const get = async <T>(path: string, { signal }: Options = {}): Promise<Answer<T>> => {
    const url = server + path;
    const early = prefetched?.url === url ? prefetched.response : undefined;
    if (early) prefetched = undefined;
    // Asked again, for something has changed: what the browser may still hold for a while is not enough.
    const cache = asked.has(url) ? 'no-cache' : 'default';
    asked.add(url);
    return readAnswer<T>(url, { signal, credentials: 'omit', cache }, early);
  };
  return {
    districts: (options) => get(districtsPath(), options),
    district: (id, lang, options) => get(districtPath(id, lang), options),
    occurrences: (id, query, options) => get(occurrencesPath(id, query), options),
    occurrence: (district, id, lang, options) => get(occurrencePath(district, id, lang), options),
    activity: (district, id, lang, options) => get(activityPath(district, id, lang), options),
    houses: (district, lang, options) => get(housesPath(district, lang), options),
  };
}

/** Fetches JSON, or what the browser still holds of it where there is no network. Throws a `Problem`. */
export async function readAnswer<T>(url: string, options: RequestInit, early?: Promise<Response>) {
  let stale = false;
  const response = await (early ?? fetch(url, options)).catch((error) => {
    options.signal?.throwIfAborted();
    stale = true;
    // No network: the browser may still hold the last answer, however old.
    return fetch(url, { ...options, cache: 'force-cache' }).catch(() => {
      options.signal?.throwIfAborted();
      throw new Problem('unreachable', undefined, error);
    });
  });
  if (!response.ok) throw await problemOf(response);
  const said = stale ? response.headers.get('date') : Date.now();
  return {
    data: (await response.json()) as T,
    asOf: said ? new Date(said) : undefined,
    stale,
  } satisfies Answer<T>;
}

/** What the server said is wrong, as a `Problem`. */
export async function problemOf(response: Response) {
  const details = await (response.json() as Promise<ProblemDetails>).catch(() => undefined);
  return new Problem(details?.code ?? (response.status < 500 ? 'invalid' : 'unavailable'), details);
}
