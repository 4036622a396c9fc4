import type {
  Defect,
  DefectForm,
  DefectReported,
  DefectStory,
  MyDefect,
  MyHandover,
  SimilarDefects,
} from '@klocket/contract';
import { Problem, type Answer } from '@klocket/core';
import type { ReportApi } from './defect-api.ts';
import type { ListApi } from './list/list-api.ts';
import type { MyDefectApi, MyHandoverApi } from './mine/mine-api.ts';

const answer = <T>(data: T): Answer<T> => ({ data, stale: false, asOf: new Date() });
const municipality = { id: 'kommunen', name: 'Kommunen', publicRecord: true };
const landlord = { id: 'hyresvarden', name: 'Hyresvärden', publicRecord: false };
const danger = { name: 'Fara för liv, eller brott som pågår', phone: '112' };

/** What a form about a small district says. */
export const sampleForm = (change: Partial<DefectForm> = {}): DefectForm => ({
  district: { id: 'klockaretorpet', name: 'Klockaretorpet' },
  categories: [
    {
      id: 'belysning',
      title: 'Belysning',
      urgency: 'ordinary',
      phones: [],
      questions: [
        {
          id: 'vad',
          kind: 'choice',
          label: 'Hur är det?',
          options: [
            { id: 'slackt', name: 'Släckt' },
            { id: 'blinkar', name: 'Blinkar' },
          ],
          required: false,
        },
      ],
      receivers: [municipality, landlord],
    },
    {
      id: 'hissar',
      title: 'Hissar',
      urgency: 'urgent',
      phones: [danger, { name: 'Hyresvärdens jour, dygnet runt', phone: '010-000 00 22' }],
      questions: [],
      receivers: [landlord],
    },
    {
      id: 'skrap-och-klotter',
      title: 'Skräp och klotter',
      help: 'Inomhus och utomhus.',
      urgency: 'ordinary',
      phones: [],
      questions: [],
      receivers: [municipality],
    },
  ],
  phones: [danger],
  spots: [
    {
      id: 'fotbollsplanen',
      name: 'Fotbollsplanen',
      position: { latitude: 58.57, longitude: 16.17 },
    },
    { id: 'lekplatsen', name: 'Lekplatsen' },
  ],
  photos: { max: 3, maxBytes: 10_485_760, types: ['image/jpeg', 'image/png', 'image/webp'] },
  contactKeptDays: 90,
  contact: { name: 'Receptionen, Kunskapens hus', phone: '010-000 00 01' },
  url: 'https://klocket.example/klockaretorpet/defects',
  ...change,
});

const place = (id: string, name: string, latitude: number, longitude: number) => ({
  ...{ id, name },
  position: { latitude, longitude },
});

/** What stands on the plan of a small district. */
export const samplePlaces = (): Pick<DefectForm, 'spots' | 'houses' | 'bounds'> => ({
  spots: [
    place('fotbollsplanen', 'Fotbollsplanen', 58.5738, 16.1722),
    place('lekplatsen', 'Lekplatsen', 58.5758, 16.1716),
    place('klocktorget', 'Klocktorget', 58.575, 16.1699),
    place('gangtunneln', 'Gångtunneln', 58.5766, 16.1688),
    place('hallplatsen', 'Hållplatsen', 58.5745, 16.1679),
    place('grillplatsen', 'Grillplatsen', 58.5733, 16.1693),
  ],
  houses: [
    place('kunskapens-hus', 'Kunskapens hus', 58.5752, 16.1703),
    place('grona-huset', 'Gröna huset', 58.5747, 16.1711),
  ],
  bounds: { west: 16.16, south: 58.57, east: 16.18, north: 58.58 },
});

/** The lamp that is out at the football pitch. */
export const sampleDefect = (change: Partial<Defect> = {}): Defect => ({
  id: 'lampan',
  number: 17,
  category: { id: 'belysning', name: 'Belysning' },
  status: 'received',
  closed: false,
  words: 'Lampan vid målet lyser inte.',
  language: 'sv',
  place: { spot: { id: 'fotbollsplanen', name: 'Fotbollsplanen' } },
  photos: [],
  confirmations: 2,
  carriedOver: 0,
  reportedAt: '2026-11-20T10:00:00Z',
  day: '2026-11-20',
  changedAt: '2026-11-20T10:00:00Z',
  receivers: [],
  differs: false,
  url: '/klockaretorpet/defects/lampan',
  ...change,
});

/** What a report is answered with. */
export const sampleReported = (): DefectReported => ({
  token: 'sample.token',
  url: 'https://klocket.example/klockaretorpet/defects/mine#sample.token',
  warnings: [],
  my: {
    role: 'reporter',
    review: 'waiting',
    mayReopen: false,
    follows: false,
    defect: { ...sampleDefect(), entries: [] },
  },
});

export const sampleSimilar = (): SimilarDefects => ({ items: [{ ...sampleDefect(), metres: 20 }] });

/** Shows what a sample says, and takes every report and every photo. */
export const sampleReports = (
  form: DefectForm = sampleForm(),
  change: Partial<ReportApi> = {},
): ReportApi => ({
  form: () => Promise.resolve(answer(form)),
  similar: () => Promise.resolve({ items: [] }),
  confirm: () => Promise.resolve(),
  put: () => Promise.resolve(),
  report: () => Promise.resolve(sampleReported()),
  ...change,
});

const when = (day: string) => ({ day, at: `${day}T10:00:00Z` });

/** The football pitch: said to be mended, and seen to be the same. */
export const sampleStory = (change: Partial<DefectStory> = {}): DefectStory => ({
  ...sampleDefect({
    id: 'fotbollsplanen',
    number: 3,
    words: 'Det finns inget ljus vid fotbollsplanen.',
    status: 'fixed',
    carriedOver: 3,
    differs: true,
    said: {
      receiver: municipality,
      status: 'fixed',
      words: 'Lampan är bytt.',
      at: '2020-09-18T10:00:00Z',
    },
    seen: { walkId: 'host-2020', on: '2020-09-21', verdict: 'same' },
  }),
  entries: [
    { id: '1', ...when('2020-09-11'), by: 'reporter', status: 'received' },
    { id: '2', ...when('2020-09-11'), by: 'desk', status: 'handed-over', handedTo: [municipality] },
    {
      id: '3',
      ...when('2020-09-18'),
      by: 'receiver',
      name: 'Kommunen',
      status: 'fixed',
      reason: 'Lampan är bytt.',
    },
    { id: '4', ...when('2020-09-21'), by: 'walk', walkId: 'host-2020', verdict: 'same' },
  ],
  ...change,
});

const lived = ['received', 'handed-over', 'fixed', 'will-not-fix', 'planned'] as const;

/** Defects all over a small district, in every state. */
export const sampleMany = (count: number): Defect[] =>
  Array.from({ length: count }, (_, at) => {
    const status = lived[(at * 7) % lived.length]!;
    return sampleDefect({
      ...{ id: `nr-${at}`, number: at + 1, words: `Fel nummer ${at + 1}.`, status },
      closed: status === 'fixed' || status === 'will-not-fix',
      place: {
        position: {
          latitude: 58.5735 + ((at * 7919) % 1000) / 300_000,
          longitude: 16.1682 + ((at * 104_729) % 1000) / 240_000,
        },
      },
    });
  });

/** Lists what it is given, and tells the same story of each. */
export const sampleList = (
  items: Defect[] = [sampleStory(), sampleDefect()],
  change: Partial<ListApi> = {},
): ListApi => ({
  list: () => Promise.resolve(answer({ items })),
  find: () => Promise.resolve(answer(sampleStory())),
  form: () => Promise.resolve(answer(sampleForm())),
  confirm: () => Promise.resolve(),
  follow: () =>
    Promise.resolve({ mailed: false, token: 'sample', url: 'https://klocket.example/#sample' }),
  ...change,
});

/** Refuses what is sent, field by field or as a whole. */
export const refusing =
  (code: Problem['code'], details?: Partial<Problem['details']>): ReportApi['report'] =>
  () =>
    Promise.reject(
      new Problem(code, { type: '', title: '', status: 422, code: 'invalid', ...details }),
    );

/** A report of one's own that has been mended, as its receiver says. */
export const sampleMine = (change: Partial<MyDefect> = {}): MyDefect => ({
  role: 'reporter',
  review: 'published',
  defect: sampleStory(),
  email: 's…@klocket.example',
  follows: true,
  mayReopen: true,
  ...change,
});

/** Holds one report, and does with it what is wished. */
export function sampleMyDefects(mine = sampleMine(), change: Partial<MyDefectApi> = {}) {
  let now = mine;
  const put = (part: Partial<MyDefect>) => Promise.resolve((now = { ...now, ...part }));
  return {
    get: () => Promise.resolve(now),
    change: (_token, { follows }) => put({ follows }),
    reopen: (_token, words) =>
      put({ mayReopen: false, reopening: { words, at: '2026-11-22T10:00:00Z' } }),
    ...change,
  } satisfies MyDefectApi;
}

/** What has been handed over to the municipality. */
export const sampleHandover = (change: Partial<MyHandover> = {}): MyHandover => ({
  id: 'h0000000000000001',
  district: { id: 'klockaretorpet', name: 'Klockaretorpet' },
  receiver: municipality,
  message: 'Det här såg vi på vandringen.',
  sentAt: '2026-11-20T10:00:00Z',
  until: '2026-12-20T10:00:00Z',
  items: [
    { ...sampleDefect(), state: 'sent' },
    { ...sampleDefect({ id: 'bron', number: 18, words: 'Bron är hal.' }), state: 'acknowledged' },
    { ...sampleStory(), state: 'done' },
  ],
  ...change,
});

/** Holds one list, and writes down every answer. */
export function sampleHandovers(list = sampleHandover(), change: Partial<MyHandoverApi> = {}) {
  let now = list;
  return {
    get: () => Promise.resolve(now),
    answer(_token, { items }) {
      const answered = new Set(items.map(({ defect }) => defect));
      now = {
        ...now,
        items: now.items.map((item) =>
          answered.has(item.id) ? { ...item, state: 'answered' } : item,
        ),
      };
      return Promise.resolve(now);
    },
    file: () => Promise.resolve(new Blob(['Nummer'])),
    askForLink: () => Promise.resolve('f…@kommunen.example'),
    ...change,
  } satisfies MyHandoverApi;
}
