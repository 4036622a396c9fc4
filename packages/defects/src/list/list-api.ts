import type { DefectFollowed, DefectForm, DefectList, DefectStory } from '@klocket/contract';
import {
  defectFormPath,
  defectPath,
  defectsPath,
  type DefectQuery,
} from '@klocket/contract/defect-paths';
import { Problem, problemOf, type Answer, type Prefetched } from '@klocket/core';
import type { Parcel } from '@klocket/core/writing';

type Options = { signal?: AbortSignal };

/** What the list asks of the server. Throws a `Problem`. */
export interface ListApi {
  list(district: string, query: DefectQuery, options?: Options): Promise<Answer<DefectList>>;
  find(district: string, id: string, lang: string, options?: Options): Promise<Answer<DefectStory>>;
  form(district: string, lang: string, options?: Options): Promise<Answer<DefectForm>>;
  confirm?(parcel: Parcel): Promise<unknown>;
  follow?(parcel: Parcel): Promise<DefectFollowed>;
}

/**
 * Asks one server; without a network, what it said the last time. `prefetched` is used once, by the request
 * it answers.
 */
export function createListApi(server: string, prefetched?: Prefetched): ListApi {
  const asked = new Set<string>();
  const get = async <T>(path: string, { signal }: Options = {}): Promise<Answer<T>> => {
    const url = server + path;
    const early = prefetched?.url === url ? prefetched.response : undefined;
    if (early) prefetched = undefined;
    // Asked again, for something has changed: what the browser may still hold is not enough.
    const cache = asked.has(url) ? 'no-cache' : 'default';
    asked.add(url);
    const options = { signal, credentials: 'omit', cache } as const;
    let stale = false;
    const response = await (early ?? fetch(url, options)).catch((error) => {
      signal?.throwIfAborted();
      stale = true;
      return fetch(url, { ...options, cache: 'force-cache' }).catch(() => {
        throw new Problem('unreachable', undefined, error);
      });
    });
    if (!response.ok) throw await problemOf(response);
    return { data: (await response.json()) as T, stale };
  };
  return {
    list: (district, query, options) => get(defectsPath(district, query), options),
    find: (district, id, lang, options) => get(defectPath(district, id, lang), options),
    form: (district, lang, options) => get(defectFormPath(district, lang), options),
  };
}
