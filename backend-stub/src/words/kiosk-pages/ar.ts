import type { Words } from '../sv.ts';

export const ar: Words['kioskPages'] = {
  today: 'هذا ما يحدث اليوم',
  nothing: 'لا شيء آخر اليوم.',
  pairing: 'ربط شاشة',
  pairingWay: 'يظهر هنا رمز من ستة أرقام. اكتبوه في مكتب العمل، ضمن الشاشات.',
};
