/*
 * Words are searched in a folded form made here, since SQLite's `lower` does not know Å, Ä, Ö.
 * What is searched in holds both forms of Swedish letters, `läxhjälp` and `laxhjalp`; what is
 * searched for keeps the letters typed. So `läx` finds läxhjälp only, and `lax`, typed by someone
 * without these keys, finds it too.
 */

/** The form texts are kept in for searching: with the Swedish letters, then without them. */
export function foldText(text: string) {
  const swedish = foldWords(text);
  const plain = withoutMarks(swedish);
  return swedish === plain ? swedish : `${swedish} ${plain}`;
}

/** More words than anyone types narrow nothing down; each costs a look at every text. */
const mostWords = 10;

/**
 * The words of a search, folded so that each can be looked for in a folded text. A word that stands
 * within another is found with it.
 */
export function foldQuery(text: string) {
  const words = [...new Set(foldWords(text).split(' ').filter(Boolean))];
  return words
    .filter((word) => !words.some((other) => other !== word && other.includes(word)))
    .slice(0, mostWords);
}

/** Lower case, letters and digits only, marks gone except in å, ä and ö. */
function foldWords(text: string) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^åäö]/gu, (letter) => withoutMarks(letter))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const alike: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic: the seats of hamza, alef maqsura and ta marbuta are written in more than one way.
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ء: '',
  ـ: '',
};

/** Takes combining marks away: accents of Latin letters, hamza above alef, tashkeel. */
function withoutMarks(text: string) {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øæœßłđðþıٱىةءـ]/gu, (letter) => alike[letter]!);
}
