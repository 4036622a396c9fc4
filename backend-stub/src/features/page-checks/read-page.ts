import { Parser } from 'htmlparser2';

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

/** Reads a page as it is sent, without running any of it. Addresses that cannot be read are left out. */
export function readPage(html: string, url: URL): PageFacts {
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
    if (address && URL.canParse(address, url)) to.push(new URL(address, url));
  };
  const parser = new Parser({
    onopentag(name, { src, href, lang, content, 'http-equiv': header }) {
      if (name === 'html' && lang) facts.language = lang.trim();
      if (name === 'script') add(facts.scripts, src);
      if (name === 'iframe') add(facts.frames, src);
      if (name === 'a') add(facts.links, href);
      if (name.startsWith('klocket-')) elements.add(name);
      if (name === 'meta' && header?.toLowerCase() === 'content-security-policy' && content) {
        facts.policies.push(content);
      }
    },
  });
  parser.end(html);
  return { ...facts, elements: [...elements] };
}
