import { withQuery } from './query.ts';

/*
 * The addresses of what is put up on walls and of pictures for sharing, relative to the server's origin. Apart from `paths.ts`, since
 * no phone needs them for a calendar.
 */

const one = (id: string) => encodeURIComponent(id);

/** The present week, whichever it is: an address that can stand on a board for ever. */
export const thisWeekPath = (district: string, lang?: string) =>
  withQuery(`/${district}/week`, { lang });

/** A week as one sheet; `week` is written as in ISO 8601, `2026-W48`. */
export const weekPath = (district: string, week: string) => `/${district}/week/${one(week)}`;

/** The same as a PDF. */
export const weekPaperPath = (
  district: string,
  week: string,
  query: { house?: string; lang?: string } = {},
) => withQuery(`/${district}/week/${one(week)}.pdf`, { ...query });

/** An activity as a poster. */
export const posterPath = (district: string, activity: string, lang?: string) =>
  withQuery(`/${district}/poster/${one(activity)}`, { lang });

/** The same as a PDF. */
export const posterPaperPath = (district: string, activity: string, lang?: string) =>
  withQuery(`/${district}/poster/${one(activity)}.pdf`, { lang });

/** What a picture for sharing can be of, beside the district itself. */
export const sharedKinds = ['activities', 'occurrences', 'houses', 'goals'] as const;
export type SharedKind = (typeof sharedKinds)[number];

/**
 * A picture for sharing. `hash` is that of what stands on it, so that it may be kept for ever; an old one
 * answers with the picture of today.
 */
export const sharePicturePath = (
  district: string,
  language: string,
  hash: string,
  of?: { kind: string; id: string },
) => {
  const item = of ? `/${of.kind}/${one(of.id)}` : '';
  return `/og/${district}/${language}${item}/${hash}.png`;
};
