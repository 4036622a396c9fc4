import { withQuery } from './query.ts';

/*
 * The addresses of defects, relative to the server's origin. Apart from `paths.ts`, since no phone
 * needs them for a calendar.
 */

const inDistrict = (district: string, rest: string) => `/api/v1/districts/${district}/${rest}`;
const one = (id: string) => encodeURIComponent(id);

/** What a list of defects can be narrowed by; several values stand between commas. */
export interface DefectQuery {
  category?: string;
  /** Statuses, or `open` and `closed` for several of them. */
  status?: string;
  /** West, south, east and north in degrees, commas between. */
  bbox?: string;
  /** Changed at this instant or later. */
  since?: string;
  lang?: string;
  limit?: number;
  cursor?: string;
}

/** What is asked before anything is reported; see `DefectForm`. */
export const defectFormPath = (district: string, lang?: string) =>
  withQuery(inDistrict(district, 'defect-form'), { lang });

/** Where a photo is sent before the report that names it, under an id its sender makes up. */
export const defectPhotoPath = (district: string, id: string) =>
  inDistrict(district, `defect-photos/${one(id)}`);

/** What is shown (GET), and where one reports (POST). */
export const defectsPath = (district: string, query: DefectQuery = {}) =>
  withQuery(`/api/v1/districts/${district}/defects`, { ...query });

/** What may be the same as what somebody is about to report, the nearest first. */
export const similarDefectsPath = (
  district: string,
  near: {
    latitude?: number;
    longitude?: number;
    spot?: string;
    category?: string;
    lang?: string;
  } = {},
) => withQuery(inDistrict(district, 'similar-defects'), { ...near });

export const defectPath = (district: string, id: string, lang?: string) =>
  withQuery(inDistrict(district, `defects/${one(id)}`), { lang });

/** "Me too". */
export const defectConfirmationsPath = (district: string, id: string) =>
  inDistrict(district, `defects/${one(id)}/confirmations`);

export const defectFollowersPath = (district: string, id: string) =>
  inDistrict(district, `defects/${one(id)}/followers`);

/** What a secret opens: one's own report, or what one follows. */
export const myDefectPath = (lang?: string) => withQuery('/api/v1/defects/mine', { lang });

/** Where whoever reported asks that it be opened again. */
export const myDefectReopeningsPath = (lang?: string) =>
  withQuery('/api/v1/defects/mine/reopenings', { lang });

/** What a handover's secret link opens, and where its receiver answers. */
export const myHandoverPath = (lang?: string) => withQuery('/api/v1/handovers/mine', { lang });
export const myHandoverAnswersPath = (lang?: string) =>
  withQuery('/api/v1/handovers/mine/answers', { lang });

/** The same as a table for the receiver's own system. */
export const myHandoverFilePath = (lang?: string) =>
  withQuery('/api/v1/handovers/mine/defects.csv', { lang });

/** The same as a paper, to be printed. */
export const myHandoverPaperPath = (lang?: string) =>
  withQuery('/api/v1/handovers/mine/defects.pdf', { lang });

/** Where a receiver whose link has ended asks for a new one; it goes to their address by mail. */
export const myHandoverLinksPath = () => '/api/v1/handovers/mine/links';

/** Where a receiver answers; the secret stands after `#` and so is never sent. */
export const myHandoverPagePath = (district: string) => `/${district}/handovers/mine`;

/** Safety walks, and the protocol of one. */
export const walksPath = (district: string, lang?: string) =>
  withQuery(inDistrict(district, 'walks'), { lang });
export const walkPath = (district: string, id: string, lang?: string) =>
  withQuery(inDistrict(district, `walks/${one(id)}`), { lang });

/** The page of a walk's protocol, and the one its leader has on the phone. */
export const walkPagePath = (district: string, id: string) => `/${district}/walks/${id}`;
export const walkLeadPagePath = (district: string, id: string) => `/${district}/walks/${id}/lead`;

/** The protocol as PDF, to be printed and sent on. */
export const walkPaperPath = (district: string, id: string, lang?: string) =>
  withQuery(`/${district}/walks/${one(id)}.pdf`, { lang });

/** What is shown, for other programs: GeoJSON, CSV, and RSS of what has changed. */
export const defectFeedPath = (
  district: string,
  format: 'geojson' | 'csv' | 'rss',
  query: DefectQuery = {},
) => withQuery(`/feeds/${district}/defects.${format}`, { ...query });

/** The page of all that is shown, and of one defect. */
export const defectsPagePath = (district: string) => `/${district}/defects`;
export const defectPagePath = (district: string, id: string) => `/${district}/defects/${id}`;

/** Where one's own report is seen; its secret stands after `#` and so is never sent. */
export const myDefectPagePath = (district: string) => `/${district}/defects/mine`;
