import type {
  DefectForm,
  DefectReported,
  SimilarDefects,
  SimilarDefectsQuery,
} from '@klocket/contract';
import { defectFormPath } from '@klocket/contract/defect-paths';
import { Problem, problemOf, type Answer } from '@klocket/core';
import type { Parcel, putFile } from '@klocket/core/writing';

type Options = { signal?: AbortSignal };

/** What the form asks of the server. Throws a `Problem`. */
export interface ReportApi {
  form(district: string, lang: string, options?: Options): Promise<Answer<DefectForm>>;
  similar?(district: string, query: SimilarDefectsQuery): Promise<SimilarDefects>;
  confirm?(parcel: Parcel): Promise<unknown>;
  put?: typeof putFile;
  report?(parcel: Parcel): Promise<DefectReported>;
}

/** Asks one server how one reports; without a network, what it said the last time. */
export const createReportApi = (server: string, headers: Record<string, string>): ReportApi => ({
  async form(district, lang, { signal } = {}) {
    const url = server + defectFormPath(district, lang);
    const options = { signal, credentials: 'omit', headers } as const;
    let stale = false;
    const response = await fetch(url, options).catch((error) => {
      signal?.throwIfAborted();
      stale = true;
      return fetch(url, { ...options, cache: 'force-cache' }).catch(() => {
        throw new Problem('unreachable', undefined, error);
      });
    });
    if (!response.ok) throw await problemOf(response);
    return { data: (await response.json()) as DefectForm, stale };
  },
});
