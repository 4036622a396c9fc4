import { myDefectPagePath, myHandoverPagePath } from '@klocket/contract';
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

/** The secret address that an id stands for: a report, a follower or a handover. */
export const secretDefectLink = (
  publicUrl: string,
  secrets: Pick<DefectSecrets, 'tokenOf'>,
  { districtId, tokenId, language }: { districtId: string; tokenId: string; language: string },
) => {
  const link = { districtId, token: secrets.tokenOf(tokenId), language };
  if (!isHandoverTokenId(tokenId)) return myDefectLink(publicUrl, link);
  return myDefectLink(publicUrl, link).replace(
    myDefectPagePath(districtId),
    myHandoverPagePath(districtId),
  );
};

/** Whether what a secret stands for is a handover, in one of its rounds. */
export const isHandoverTokenId = (id: string) => /^h[0-9a-f]{16}-\d+$/.test(id);
