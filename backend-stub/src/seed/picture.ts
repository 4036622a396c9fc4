import type { ActivitySource, Texts } from '@klocket/contract';

const alts = {
  'litter-bin': {
    sv: 'En papperskorg målad i starka färger vid en gångväg mellan hus och träd.',
    en: 'A litter bin painted in bright colours beside a path between houses and trees.',
    ar: 'سلة مهملات مطلية بألوان زاهية بجانب ممر بين البيوت والأشجار.',
  },
  'football-pitch': {
    sv: 'En fotbollsplan med ny gräsmatta och tända strålkastare i skymningen.',
    en: 'A football pitch with new turf and lit floodlights at dusk.',
    ar: 'ملعب كرة قدم بعشب جديد وأضواء كاشفة مضاءة عند الغروب.',
  },
  planting: {
    sv: 'Krukor med små plantor på en bänk framför ett fönster.',
    en: 'Pots with seedlings on a bench in front of a window.',
    ar: 'أصص فيها شتلات صغيرة على طاولة أمام نافذة.',
  },
  books: {
    sv: 'Ett bord med böcker, en lampa och en kopp te.',
    en: 'A table with books, a lamp and a cup of tea.',
    ar: 'طاولة عليها كتب ومصباح وكوب شاي.',
  },
  computers: {
    sv: 'Två datorer i en ljus verkstad med idélappar på väggen.',
    en: 'Two computers in a bright workshop with notes of ideas on the wall.',
    ar: 'حاسوبان في ورشة مضيئة وعلى الجدار أوراق أفكار.',
  },
  square: {
    sv: 'Torget i Klocket med hus, lyktor och människor på väg in.',
    en: 'The square at Klocket with houses, lamp posts and people on their way in.',
    ar: 'ساحة كلوكيت وفيها بيوت وأعمدة إنارة وأشخاص في طريقهم إلى الداخل.',
  },
} satisfies Record<string, Texts>;

/** The demo's own drawings, by file name without its ending. */
export type PictureName = keyof typeof alts;

/** One of the demo's drawings with its alternative text; its address is relative to the server. */
export const picture = (name: PictureName): NonNullable<ActivitySource['picture']> => ({
  url: `/demo-files/${name}.svg`,
  alt: alts[name],
  width: 1200,
  height: 630,
});
