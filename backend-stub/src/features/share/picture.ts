import { createHash } from 'node:crypto';
import { sharePicturePath, type SharedKind } from '@klocket/contract';

/** The size that Facebook and others ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What stands on a picture for sharing, all of it in words already. */
export interface SharePicture {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Whose it is; stands small above the title. */
  kicker: string;
  title: string;
  /** What has become of it: “Inställt”. */
  status?: { word: string; tone: 'bad' | 'open' } | undefined;
  /** Day and time. */
  when: string;
  /** The house, or what else places it. */
  where: string;
}

/** What a picture is of, beside the district itself. */
export interface Shared {
  kind: SharedKind;
  id: string;
}

/** Rises when the same words look otherwise. */
const edition = 1;

/** Known by what stands on it. */
export const hashOf = (picture: SharePicture) =>
  createHash('sha256')
    .update(`${edition}${JSON.stringify(picture)}`)
    .digest('hex')
    .slice(0, 16);

/** Its address, relative to our origin. */
export const addressOf = (district: string, picture: SharePicture, of?: Shared) =>
  sharePicturePath(district, picture.language, hashOf(picture), of);

/** What is read aloud instead. */
export const altOf = ({ title, status, when, where, kicker }: SharePicture) =>
  [title, status?.word, when, where, kicker].filter(Boolean).join(' · ');
