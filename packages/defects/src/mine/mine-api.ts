import type {
  HandoverAnswers,
  HandoverLinkSent,
  MyDefect,
  MyDefectChange,
  MyHandover,
} from '@klocket/contract';
import {
  myDefectPath,
  myDefectReopeningsPath,
  myHandoverAnswersPath,
  myHandoverFilePath,
  myHandoverLinksPath,
  myHandoverPaperPath,
  myHandoverPath,
} from '@klocket/contract/defect-paths';
import { askAsOwner } from '@klocket/core/writing';

/** What somebody can ask and say about a report of their own, or what they follow. Throws a `Problem`. */
export interface MyDefectApi {
  get(token: string, lang: string): Promise<MyDefect>;
  /** Undefined where nothing is left to be opened. */
  change(token: string, change: MyDefectChange, lang: string): Promise<MyDefect | undefined>;
  reopen(token: string, words: string, lang: string): Promise<MyDefect>;
}

/** What a receiver can ask and say about a list that was handed over. Throws a `Problem`. */
export interface MyHandoverApi {
  get(token: string, lang: string): Promise<MyHandover>;
  /** The same key is the same answer, however often it arrives. */
  answer(token: string, answers: HandoverAnswers, key: string, lang: string): Promise<MyHandover>;
  /** The list for the receiver's own system, or to be printed. */
  file(token: string, format: 'csv' | 'pdf', lang: string): Promise<Blob>;
  /** Asks for a new link, also with one that has ended; returns where it is mailed to, in part. */
  askForLink(token: string, lang: string): Promise<string>;
}

/** A paper with many photos takes its time. */
const longestPrintMs = 60_000;

/** Speaks to one server about a report. */
export const createMyDefectApi = (server: string): MyDefectApi => ({
  get: async (token, lang) =>
    (await (await askAsOwner(server + myDefectPath(lang), { token, lang })).json()) as MyDefect,

  async change(token, change, lang) {
    const request = { method: 'PATCH', body: JSON.stringify(change) };
    const response = await askAsOwner(server + myDefectPath(lang), { token, lang }, request);
    return response.status === 204 ? undefined : ((await response.json()) as MyDefect);
  },

  async reopen(token, words, lang) {
    const request = { method: 'POST', body: JSON.stringify({ words }) };
    const response = await askAsOwner(
      server + myDefectReopeningsPath(lang),
      { token, lang },
      request,
    );
    return (await response.json()) as MyDefect;
  },
});

/** Speaks to one server about a handover. */
export const createMyHandoverApi = (server: string): MyHandoverApi => ({
  get: async (token, lang) =>
    (await (await askAsOwner(server + myHandoverPath(lang), { token, lang })).json()) as MyHandover,

  async answer(token, answers, key, lang) {
    const headers = { 'idempotency-key': key };
    const request = { method: 'POST', body: JSON.stringify(answers), headers };
    const response = await askAsOwner(
      server + myHandoverAnswersPath(lang),
      { token, lang },
      request,
    );
    return (await response.json()) as MyHandover;
  },

  async file(token, format, lang) {
    const path = format === 'csv' ? myHandoverFilePath(lang) : myHandoverPaperPath(lang);
    const signal = AbortSignal.timeout(longestPrintMs);
    return (await askAsOwner(server + path, { token, lang }, { signal })).blob();
  },

  async askForLink(token, lang) {
    const response = await askAsOwner(
      server + myHandoverLinksPath(),
      { token, lang },
      { method: 'POST' },
    );
    return ((await response.json()) as HandoverLinkSent).email;
  },
});
