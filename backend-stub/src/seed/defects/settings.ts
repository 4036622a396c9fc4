import type { DefectSettings, UrgentPhoneSource } from '@klocket/contract';
import { categories } from './categories.ts';

export const emergency: UrgentPhoneSource = {
  name: {
    sv: 'Fara för liv, eller brott som pågår',
    en: 'Danger to life, or a crime going on',
    ar: 'خطر على الحياة أو جريمة جارية',
  },
  phone: '112',
};

/** What the demo district says of defects. The receivers are roles of our own making. */
export const klocketDefects: DefectSettings = {
  categories,
  receivers: [
    {
      id: 'kommunen',
      name: 'Kommunen',
      email: 'felanmalan@kommunen.example',
      phone: '010-000 00 20',
      language: 'sv',
      publicRecord: true,
      organiser: 'norrkopings-kommun',
    },
    {
      id: 'hyresvarden',
      name: 'Hyresvärden',
      email: 'felanmalan@hyresvarden.example',
      phone: '010-000 00 21',
      language: 'sv',
      publicRecord: false,
      organiser: 'hyresbostader',
    },
  ],
  spots: [
    spot(
      'fotbollsplanen',
      58.5738,
      16.1722,
      'Fotbollsplanen',
      'The football pitch',
      'ملعب كرة القدم',
    ),
    spot('lekplatsen', 58.5758, 16.1716, 'Lekplatsen', 'The playground', 'ساحة اللعب'),
    spot(
      'klocktorget',
      58.575,
      16.1699,
      'Klocktorget',
      'The square, Klocktorget',
      'ساحة كلوكتوريت',
    ),
    spot('gangtunneln', 58.5766, 16.1688, 'Gångtunneln', 'The pedestrian tunnel', 'نفق المشاة'),
    spot('hallplatsen', 58.5745, 16.1679, 'Hållplatsen', 'The bus stop', 'موقف الحافلة'),
    spot(
      'skolstigen',
      58.5741,
      16.1708,
      'Stigen till skolan',
      'The path to the school',
      'الطريق إلى المدرسة',
    ),
    spot('grillplatsen', 58.5733, 16.1693, 'Grillplatsen', 'The barbecue place', 'مكان الشواء'),
    spot('parkeringen', 58.5761, 16.1705, 'Parkeringen', 'The car park', 'موقف السيارات'),
  ],
  bounds: { west: 16.16, south: 58.57, east: 16.18, north: 58.58 },
  phones: [emergency],
  remindDays: 14,
};

function spot(
  id: string,
  latitude: number,
  longitude: number,
  sv: string,
  en: string,
  ar: string,
): DefectSettings['spots'][number] {
  return { id, name: { sv, en, ar }, position: { latitude, longitude } };
}
