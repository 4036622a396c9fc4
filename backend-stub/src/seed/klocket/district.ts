import type { DistrictSource } from '@klocket/contract';
import type { SeedContext } from '../context.ts';
import { houses } from './houses.ts';
import { responsible, statement } from './statement.ts';

/** Klocket in Klockaretorpet: who is there and what can be chosen. */
export const klocket = (context: SeedContext, port: number): DistrictSource => ({
  id: 'klockaretorpet',
  name: 'Klocket, Klockaretorpet',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'ar'],
  description: {
    sv: 'Klocket är mötesplatsen mitt i Klockaretorpet i Norrköping. Här finns lärande, idrott, kultur och fritid under samma tak. Alla är välkomna.',
    'sv-x-lattlast':
      'Klocket är en mötesplats.\nKlocket ligger i Klockaretorpet i Norrköping.\nHär kan du lära dig saker och träffa andra.\nAlla är välkomna.',
    en: 'Klocket is the meeting place at the heart of Klockaretorpet in Norrköping. Learning, sport, culture and leisure share one roof. Everyone is welcome.',
    ar: 'كلوكيت هو مكان اللقاء في قلب حي كلوكاريتوربت في نورشوبينغ. هنا يجتمع التعلّم والرياضة والثقافة وأوقات الفراغ تحت سقف واحد. الجميع مرحّب بهم.',
  },
  contact: {
    name: 'Receptionen, Kunskapens hus',
    phone: '010-000 00 01',
    email: 'reception@klocket.example',
  },
  responsible,
  statement: statement(context),
  links: [
    { title: 'Facebook', url: 'https://www.facebook.com/klocketkunskapenshus' },
    { title: 'Instagram', url: 'https://www.instagram.com/klocketkunskapenshus' },
    { title: 'YouTube', url: 'https://www.youtube.com/klocketkunskapenshus' },
  ],
  position: { latitude: 58.575, longitude: 16.17 },
  houses: houses(context),
  organisers: [
    { id: 'kunskapens-hus', name: 'Kunskapens hus' },
    { id: 'hgf', name: 'Hyresgästföreningen', url: `http://hgf.localhost:${port}/` },
    {
      id: 'svenska-kyrkan',
      name: 'Svenska kyrkan',
      url: `http://forsamlingen.localhost:${port}/`,
    },
    {
      id: 'norrkopings-kommun',
      name: 'Norrköpings kommun',
      url: `http://kommunen.localhost:${port}/`,
    },
    { id: 'kultur-och-fritidskontoret', name: 'Kultur- och fritidskontoret' },
    { id: 'hyresbostader', name: 'Hyresbostäder i Norrköping' },
    { id: 'abf', name: 'ABF' },
    { id: 'sensus', name: 'Sensus' },
    { id: 'studieframjandet', name: 'Studiefrämjandet' },
    { id: 'rf-sisu', name: 'RF-SISU Östergötland' },
    { id: 'norrkopings-idrottsforbund', name: 'Norrköpings Idrottsförbund' },
    { id: 'kis', name: 'KIS' },
    { id: 'like-dance', name: 'Like Dance' },
    { id: 'dare-to-share', name: 'Dare to Share' },
    { id: 'ung-konst-ost', name: 'Ung Konst Öst' },
    { id: 'konstmuseet', name: 'Norrköpings Konstmuseum' },
    { id: 'fritidsbanken', name: 'Fritidsbanken' },
    { id: 'polisen', name: 'Polisen' },
  ],
  themes: [
    { id: 'larande', name: { sv: 'Lärande', en: 'Learning', ar: 'التعلّم' } },
    { id: 'sprak', name: { sv: 'Språk', en: 'Languages', ar: 'اللغات' } },
    { id: 'kultur', name: { sv: 'Kultur', en: 'Culture', ar: 'الثقافة' } },
    { id: 'idrott', name: { sv: 'Idrott', en: 'Sport', ar: 'الرياضة' } },
    { id: 'familj', name: { sv: 'Familj', en: 'Family', ar: 'الأسرة' } },
    { id: 'boende', name: { sv: 'Boende', en: 'Housing', ar: 'السكن' } },
    { id: 'arbete', name: { sv: 'Arbete', en: 'Work', ar: 'العمل' } },
    { id: 'trygghet', name: { sv: 'Trygghet', en: 'Safety', ar: 'الأمان' } },
    { id: 'ekonomi', name: { sv: 'Ekonomi', en: 'Money', ar: 'الشؤون المالية' } },
  ],
  partners: [
    { origin: `http://hgf.localhost:${port}`, name: 'Hyresgästföreningen' },
    { origin: `http://forsamlingen.localhost:${port}`, name: 'Svenska kyrkan' },
    { origin: `http://kommunen.localhost:${port}`, name: 'Norrköpings kommun' },
    { origin: `http://odlarna.localhost:${port}`, name: 'Odlarföreningen' },
  ],
});
