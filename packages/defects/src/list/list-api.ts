import type { DefectFollowed, DefectForm, DefectList, DefectStory } from '@klocket/contract';
import {
  defectFormPath,
  defectPath,
  defectsPath,
  type DefectQuery,
} from '@klocket/contract/defect-paths';
import { Problem, problemOf, type Answer } from '@klocket/core';
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

/** Asks one server; without a network, what it said the last time. */
export function createListApi(server: string): ListApi {
  const get = async <T>(path: string, { signal }: Options = {}): Promise<Answer<T>> => {
    const options = { signal, credentials: 'omit' } as const;
    let stale = false;
    const response = await fetch(server + path, options).catch((error) => {
      signal?.throwIfAborted();
      stale = true;
      return fetch(server + path, { ...options, cache: 'force-cache' }).catch(() => {
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
