import { Type, type Static } from 'typebox';

/** Why a page could not be read. */
export const pageFetchFailures = [
  'not-public',
  'unknown-host',
  'refused',
  'certificate',
  'slow',
  'status',
  'redirects',
  'not-a-page',
  'too-large',
] as const;
export type PageFetchFailure = (typeof pageFetchFailures)[number];

/** What can be found of a page on which our widgets are, or are to be. */
export const pageCheckCodes = [
  ...pageFetchFailures,
  'elements-found',
  'frame-found',
  'link-found',
  'nothing-found',
  'script-found',
  'script-missing',
  'no-policy',
  'policy-allows',
  'policy-refuses',
  'frame-allowed',
  'trusted-types-refuse',
  'page-insecure',
  'server-insecure',
  'language-known',
  'language-unknown',
  'language-missing',
  'partner',
  'no-partner',
] as const;
export type PageCheckCode = (typeof pageCheckCodes)[number];

/** `fault`: it will not work; `warning`: it works less well than it could; `ok`: in order. */
export const pageFindingLevels = ['fault', 'warning', 'ok'] as const;
export type PageFindingLevel = (typeof pageFindingLevels)[number];

export const NewPageCheck = Type.Object({
  url: Type.String({ minLength: 1, maxLength: 2000, description: 'The page, `https://…`.' }),
});
export type NewPageCheck = Static<typeof NewPageCheck>;

export const PageFinding = Type.Object({
  code: Type.Enum(pageCheckCodes),
  level: Type.Enum(pageFindingLevels),
  detail: Type.String({ description: 'What it is, and what to do, in the language asked for.' }),
});
export type PageFinding = Static<typeof PageFinding>;

/** A page as our server was sent it, held against what our widgets need. */
export const PageCheck = Type.Object({
  url: Type.String({ description: 'Where the page was found, after redirects.' }),
  works: Type.Boolean({ description: 'Whether nothing found is a fault.' }),
  findings: Type.Array(PageFinding),
});
export type PageCheck = Static<typeof PageCheck>;

/** Where anybody has a page checked. */
export const pageChecksPath = (district: string) => `/api/v1/districts/${district}/page-checks`;
