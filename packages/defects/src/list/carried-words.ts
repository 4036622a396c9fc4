import { msg, str } from '@klocket/core';

/** For how many safety walks it has been open, in words. */
export function carriedWords(walks: number, lang: string): string {
  switch (new Intl.PluralRules(lang).select(walks)) {
    case 'one':
      return msg('Kvar sedan en vandring', { id: 'defect-carried-one' });
    case 'two':
      return msg('Kvar sedan två vandringar', { id: 'defect-carried-two' });
    case 'few':
      return msg(str`Kvar sedan ${walks} vandringar`, { id: 'defect-carried-few' });
    default:
      return msg(str`Kvar sedan ${walks} vandringar`, { id: 'defect-carried' });
  }
}
