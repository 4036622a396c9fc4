import { paths } from '@klocket/contract';

/** The secret address of a sign-up, in the language of who gets it. No server sees what follows `#`. */
export const myLink = (
  publicUrl: string,
  { districtId, token, language }: { districtId: string; token: string; language: string },
) =>
  `${publicUrl}${paths.myPage(districtId)}${
    language === 'sv' ? '' : `?lang=${encodeURIComponent(language)}`
  }#${token}`;
