import type { House, HouseList, Occurrence, OpeningHours } from '@klocket/contract';
import { sampleOccurrence, sampleToday } from './activities.ts';

const names: Record<string, [string, string, string]> = {
  sv: ['Kunskapens hus', 'Idrottens hus', 'Fritidsbanken'],
  en: ['House of Knowledge', 'House of Sport', 'Fritidsbanken'],
  ar: ['بيت المعرفة', 'بيت الرياضة', 'Fritidsbanken'],
};

const about: Record<string, string> = {
  sv: 'Lokaler för lärande och möten: studiecirklar, läxhjälp, verkstad och datasal.',
  en: 'Premises for learning and meetings: study circles, homework help, a workshop.',
  ar: 'أماكن للتعلّم واللقاءات: حلقات دراسية ومساعدة في الواجبات وورشة.',
};

const rooms: Record<string, [string, string]> = {
  sv: ['Stora salen', 'Studion'],
  en: ['Main hall', 'Studio'],
  ar: ['القاعة الكبيرة', 'الاستوديو'],
};

const hours = (weekdays: number[], opens: string, closes: string): OpeningHours[] =>
  weekdays.map((weekday) => ({ weekday, opens, closes }));

/** Kunskapens hus, open this Tuesday until 20:30; `change` makes it another. */
export function sampleHouse(change: Partial<House> = {}, lang = 'sv'): House {
  const [name] = names[lang] ?? names['sv']!;
  return {
    id: 'kunskapens-hus',
    name,
    description: about[lang] ?? about['sv']!,
    address: 'Klocktorget 2, Norrköping',
    position: { latitude: 58.5751, longitude: 16.1702 },
    contact: {
      name: 'Receptionen, Kunskapens hus',
      phone: '010-000 00 01',
      email: 'reception@klocket.example',
    },
    access: ['step-free', 'hearing-loop', 'accessible-toilet'],
    rooms: (rooms[lang] ?? rooms['sv']!).map((room, index) => ({
      id: `room-${index}`,
      name: room,
    })),
    hours: [...hours([1, 2, 3, 4], '09:00', '20:30'), ...hours([5], '09:00', '17:00')],
    exceptions: [{ day: '2026-12-24', hours: [], reason: 'julafton' }],
    open: {
      isOpen: true,
      changesAt: '2026-11-24T20:30:00+01:00',
      changesDay: sampleToday,
      changesTime: '20:30',
    },
    url: '/klockaretorpet/houses/kunskapens-hus',
    ...change,
  };
}

/** Three houses: one open, one about to close, one closed until tomorrow. */
export function sampleHouses(lang = 'sv'): HouseList {
  const [, sport, gear] = names[lang] ?? names['sv']!;
  return {
    today: sampleToday,
    items: [
      sampleHouse({}, lang),
      sampleHouse(
        {
          id: 'idrottens-hus',
          name: sport,
          description: undefined,
          address: 'Klocktorget 4, Norrköping',
          contact: { name: 'Husvärden, Idrottens hus', phone: '010-000 00 03' },
          access: ['step-free'],
          rooms: [],
          exceptions: [],
          hours: hours([1, 2, 3, 4, 5], '09:00', '16:00'),
          open: {
            isOpen: true,
            changesAt: '2026-11-24T16:00:00+01:00',
            changesDay: sampleToday,
            changesTime: '16:00',
          },
          url: '/klockaretorpet/houses/idrottens-hus',
        },
        lang,
      ),
      sampleHouse(
        {
          id: 'fritidsbanken',
          name: gear,
          description: undefined,
          address: 'Klocktorget 8, Norrköping',
          contact: { name: 'Fritidsbanken', phone: '010-000 00 05' },
          access: ['step-free', 'children-welcome'],
          rooms: [],
          exceptions: [],
          hours: hours([1, 3, 5], '14:00', '18:00'),
          open: {
            isOpen: false,
            changesAt: '2026-11-25T14:00:00+01:00',
            changesDay: '2026-11-25',
            changesTime: '14:00',
          },
          url: '/klockaretorpet/houses/fritidsbanken',
        },
        lang,
      ),
    ],
  };
}

/** What happens in the houses this Tuesday. */
export function sampleHappening(lang = 'sv'): Occurrence[] {
  const [knowledge, sport] = names[lang] ?? names['sv']!;
  const at = (id: string, startTime: string, endTime: string, change: Partial<Occurrence>) =>
    sampleOccurrence(sampleToday, { id, startTime, endTime, ...change }, lang);
  const rest = {
    sv: ['Språkcafé', 'Öppen verkstad', 'Pingis för alla'],
    en: ['Language café', 'Open workshop', 'Table tennis for all'],
    ar: ['مقهى اللغة', 'ورشة مفتوحة', 'تنس الطاولة للجميع'],
  }[lang] ?? ['Språkcafé', 'Öppen verkstad', 'Pingis för alla'];
  return [
    at('sprakcafe', '10:00', '12:00', { title: rest[0]! }),
    at('verkstad', '15:00', '17:00', { title: rest[1]! }),
    at('pingis', '16:30', '18:00', {
      title: rest[2]!,
      status: 'cancelled',
      house: { id: 'idrottens-hus', name: sport },
      room: undefined,
    }),
    at('laxhjalp', '17:00', '19:00', { house: { id: 'kunskapens-hus', name: knowledge } }),
  ];
}
