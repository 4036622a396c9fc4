import type { PageCheck, PageCheckCode, PageFinding } from '@klocket/contract';
import { insertText, leftToRight, spokenByUs, wordsFor } from '../../words/index.ts';
import { fetchPage, PageFetchError, type PageFetchOptions } from './fetch-page.ts';
import { readPage } from './read-page.ts';
import { findOn, type Found, type Ours } from './rules.ts';

/** Where the check is made from, and for whom it is worded. */
export interface CheckOptions extends PageFetchOptions {
  /** The origin of our server, as the page would name it. */
  server: string;
  partners: readonly string[];
  /** The language of the findings. */
  language: string;
}

/** Reads somebody's page and says what stands between it and our widgets. A page that cannot be read is a finding too. */
export async function checkPage(url: URL, options: CheckOptions): Promise<PageCheck> {
  const { server, partners, language } = options;
  try {
    const page = await fetchPage(url, options);
    const ours: Ours = { server, partners, languages: spokenByUs };
    const found = findOn(page.url, await readPage(page.html, page.url), page.policies, ours);
    return answer(page.url, found, language);
  } catch (error) {
    if (!(error instanceof PageFetchError)) throw error;
    const { reason, status } = error;
    const params: Record<string, string> = status === undefined ? {} : { status: String(status) };
    return answer(url, [{ code: reason, level: 'fault', params }], language);
  }
}

const answer = (url: URL, found: Found[], language: string): PageCheck => ({
  url: url.href,
  works: !found.some(({ level }) => level === 'fault'),
  findings: found.map(({ code, level, params }): PageFinding => {
    return { code, level, detail: sentenceFor(code, params, language) };
  }),
});

/** A finding in words; tags, policies and addresses are read from the left in each of them. */
export function sentenceFor(code: PageCheckCode, params: Found['params'], language: string) {
  const { pageChecks, direction } = wordsFor(language);
  const marked = Object.entries(params).map(([name, value]) => [
    name,
    leftToRight(value, direction),
  ]);
  const values: typeof params = Object.fromEntries(marked);
  // What stands between marks already gets none inside, where somebody would copy them.
  return pageChecks[code]
    .split(/(\u2066[^\u2069]*\u2069)/)
    .map((piece, at) => insertText(piece, at % 2 === 0 ? values : params))
    .join('');
}

/** The page a person means, also when `https://` is left out; undefined for what is no address of a page. */
export function readAddress(text: string): URL | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())
    ? text.trim()
    : `https://${text.trim()}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  url.hash = '';
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}
