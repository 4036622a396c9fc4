import { myDefectPagePath } from '@klocket/contract';
import type { DefectSecrets } from './secrets.ts';

/** The secret address of a report, in the language of who gets it. No server sees what follows `#`. */
export const myDefectLink = (
  publicUrl: string,
  { districtId, token, language }: { districtId: string; token: string; language: string },
) =>
  `${publicUrl}${myDefectPagePath(districtId)}${
    language === 'sv' ? '' : `?lang=${encodeURIComponent(language)}`
  }#${token}`;

/** Where a photo's file is found, once it is shown. */
export const shownPhotoUrl = (id: string, width: number, format = 'webp') =>
  `/files/defects/${id}/${width}.${format}`;

/** The secret address that an id stands for: a report, or a follower. */
export const secretDefectLink = (
  publicUrl: string,
  secrets: Pick<DefectSecrets, 'tokenOf'>,
  { districtId, tokenId, language }: { districtId: string; tokenId: string; language: string },
) => myDefectLink(publicUrl, { districtId, token: secrets.tokenOf(tokenId), language });
