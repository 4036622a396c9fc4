import type { Contact, District } from '@klocket/contract';
import { Problem, type Answer, type Api } from '@klocket/core';

/** An answer as it comes from the server just now, or from the browser's cache. */
export const answer = <T>(data: T, stale = false, asOf = new Date()): Answer<T> => ({
  data,
  stale,
  asOf,
});

/** An api that answers what a sample gives it, and refuses all else as not found. */
export function sampleApi(answers: Partial<Api>): Api {
  const refuse = () => Promise.reject(new Problem('not-found'));
  return {
    districts: refuse,
    district: () => Promise.resolve(answer(sampleDistrict)),
    occurrences: refuse,
    occurrence: refuse,
    activity: refuse,
    houses: refuse,
    ...answers,
  };
}

/** An api that fails every question in one way. */
export function failingApi(code: Problem['code'], district: Partial<Api> = {}): Api {
  const fail = () => Promise.reject(new Problem(code));
  return {
    districts: fail,
    district: fail,
    occurrences: fail,
    occurrence: fail,
    activity: fail,
    houses: fail,
    ...district,
  };
}

const contact: Contact = {
  name: 'Receptionen, Kunskapens hus',
  phone: '010-000 00 01',
  email: 'reception@klocket.example',
};

/** The district of the samples. */
export const sampleDistrict: District = {
  id: 'klockaretorpet',
  name: 'Klockaretorpet',
  zone: 'Europe/Stockholm',
  languages: ['sv', 'en', 'ar'],
  contact,
  links: [],
  houses: [],
  organisers: [],
  themes: [],
  spoken: ['sv', 'ar', 'en'],
};
