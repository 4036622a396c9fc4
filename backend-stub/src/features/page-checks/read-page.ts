import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import { PageFetchError } from './fetch-page.ts';

/** What a page says of itself, as far as our widgets are concerned. */
export interface PageFacts {
  /** Its `lang`; empty when it says none. */
  language: string;
  /** Our elements on it, each once, in the order of the page. */
  elements: string[];
  /** The addresses of its scripts, its frames and its links. */
  scripts: URL[];
  frames: URL[];
  links: URL[];
  /** Policies it sets in its own head. */
  policies: string[];
}

/** More of a kind than these say nothing new of a page. */
const most = {
  elements: 30,
  addresses: 2000,
  policies: 20,
  policyLength: 20_000,
  languageLength: 35,
};
/** Browsers nest no deeper than 512; a page that does is made to take time. */
const deepest = 1000;
/** So many letters are read before others have their turn: some milliseconds' worth. */
const pieceLength = 16_384;

/**
 * Reads a page as it is sent, without running any of it. Addresses that cannot be read are left out. Throws a
 * `PageFetchError` for one that is no page but a trap.
 */
export async function readPage(html: string, url: URL): Promise<PageFacts> {
  const elements = new Set<string>();
  const facts: PageFacts = {
    language: '',
    elements: [],
    scripts: [],
    frames: [],
    links: [],
    policies: [],
  };
  const add = (to: URL[], address: string | undefined) => {
    const target = address && to.length < most.addresses && URL.parse(address, url);
    if (target) to.push(target);
  };
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { src, href, lang, content, 'http-equiv': header }) {
      if (++depth > deepest) throw new PageFetchError('too-large');
      if (name === 'html' && lang) facts.language = lang.trim().slice(0, most.languageLength);
      if (name === 'script') add(facts.scripts, src);
      if (name === 'iframe') add(facts.frames, src);
      if (name === 'a') add(facts.links, href);
      if (isElement.test(name) && elements.size < most.elements) elements.add(name);
      if (name === 'meta' && header?.toLowerCase() === 'content-security-policy' && content) {
        if (facts.policies.length < most.policies) {
          facts.policies.push(content.slice(0, most.policyLength));
        }
      }
    },
    onclosetag: () => void depth--,
  });
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    await setImmediate();
  }
  parser.end();
  return { ...facts, elements: [...elements] };
}

/** Ours have short names of letters; one that is misspelt is told of as well. */
const isElement = /^klocket-[a-z-]{1,40}$/;
