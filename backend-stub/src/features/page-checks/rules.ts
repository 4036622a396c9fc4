import type { PageCheckCode, PageFindingLevel } from '@klocket/contract';
import { allows, readPolicies, refusesOurTrustedTypes, type Directive } from './policy.ts';
import type { PageFacts } from './read-page.ts';

/** Something found on a page, before it is put into words. */
export interface Found {
  code: PageCheckCode;
  level: PageFindingLevel;
  params: Record<string, string>;
}

/** What a page is held against. */
export interface Ours {
  /** The origin of our server. */
  server: string;
  /** The sites that may write, and show our frames. */
  partners: readonly string[];
  /** The languages our widgets speak. */
  languages: readonly string[];
}

/** The policy by which lit makes its templates. */
const trustedTypes = 'lit-html';

/**
 * What stands between a page and our widgets, worst first: each finding says what to do, or that it is in
 * order. A page that writes none of our elements may still do so by a script: that is said, not judged.
 */
export function findOn(page: URL, facts: PageFacts, sentPolicies: string[], ours: Ours): Found[] {
  const server = new URL(ours.server);
  const isOurs = ({ origin }: URL) => origin === server.origin;
  const hasScript = facts.scripts.some(
    (url) => isOurs(url) && /\/[\w.]+\/klocket[\w-]*\.js$/.test(url.pathname),
  );
  const hasFrame = facts.frames.some((url) => isOurs(url) && url.pathname.startsWith('/embed/'));
  const hasElements = facts.elements.length > 0;
  const found: Found[] = [];
  const say = (level: PageFindingLevel, code: PageCheckCode, params: Record<string, string> = {}) =>
    found.push({ level, code, params });

  const tags = facts.elements.map((tag) => `<${tag}>`).join(', ');
  if (hasElements) say('ok', 'elements-found', { tags });
  if (hasFrame) say('ok', 'frame-found');
  if (!hasElements && !hasFrame) {
    if (facts.links.some(isOurs)) say('ok', 'link-found');
    else say('warning', 'nothing-found');
  }
  if (hasScript && hasElements) say('ok', 'script-found');
  if (hasElements && !hasScript) say('fault', 'script-missing', { server: server.origin });

  const policies = readPolicies([...sentPolicies, ...facts.policies]);
  const refused = (needed: readonly [Directive, string][]) =>
    needed
      .filter(([directive, path]) => !allows(policies, directive, page, new URL(path, server)))
      .map(([directive]) => directive);
  const byScript = refused([
    ['script-src', '/v1/klocket.js'],
    ['connect-src', '/api/v1/districts'],
    ['img-src', '/files/pictures/'],
  ]);
  const byFrame = refused([['frame-src', '/embed/calendar']]);
  // Nothing of ours there yet: what the page would let in tells which way to choose.
  const wantsFrame = hasFrame && !hasElements;
  const missing = wantsFrame ? byFrame : byScript;
  const level = hasElements || hasFrame ? 'fault' : 'warning';
  if (policies.length === 0) say('ok', 'no-policy');
  else if (missing.length === 0) say('ok', 'policy-allows');
  else
    say(level, 'policy-refuses', {
      directives: missing.map((name) => `${name} ${server.origin}`).join('; '),
    });
  if (!wantsFrame && missing.length > 0 && byFrame.length === 0) say('ok', 'frame-allowed');
  if (!wantsFrame && refusesOurTrustedTypes(policies, trustedTypes)) {
    say(level, 'trusted-types-refuse', { name: trustedTypes });
  }

  if (page.protocol === 'http:' && server.protocol === 'https:') say('warning', 'page-insecure');
  if (page.protocol === 'https:' && server.protocol === 'http:') say('fault', 'server-insecure');

  const language = facts.language.toLowerCase().split('-')[0] ?? '';
  if (!language) say('warning', 'language-missing');
  else if (ours.languages.includes(language))
    say('ok', 'language-known', { language: facts.language });
  else say('warning', 'language-unknown', { language: facts.language });

  const isPartner = page.origin === server.origin || ours.partners.includes(page.origin);
  if (isPartner) say('ok', 'partner');
  else say(hasFrame ? 'fault' : 'warning', 'no-partner', { origin: page.origin });
  return inOrder(found);
}

const levels: PageFindingLevel[] = ['fault', 'warning', 'ok'];

const inOrder = (found: Found[]) =>
  found.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
