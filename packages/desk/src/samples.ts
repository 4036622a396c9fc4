import type { Me, ProblemCode } from '@klocket/contract';
import { Problem } from '@klocket/core';
import type { Send, StaffAnswer } from './staff-api.ts';

/** Somebody made up, with the whole of a district to look after. */
export const sampleMe: Me = {
  id: 'samordnaren',
  name: 'Samordnaren',
  email: 'samordnare@klocket.example',
  language: 'sv',
  roles: [{ role: 'coordinator', districtId: 'klockaretorpet' }],
  districts: [
    {
      id: 'klockaretorpet',
      name: 'Klockaretorpet',
      zone: 'Europe/Stockholm',
      languages: ['sv', 'en', 'ar'],
      may: [
        'activity.read',
        'activity.write',
        'activity.publish',
        'occurrence.change',
        'district.read',
        'district.write',
        'colleague.read',
        'colleague.write',
        'history.read',
        'history.read-all',
      ],
    },
  ],
  passkeys: 1,
  endsAt: '2026-11-24T20:15:00Z',
};

/** What an imitated server answers to one request: data, or a `Problem` to fail with. */
type Answerer = (body: unknown, path: string) => unknown;

/**
 * A server made of a table: `GET /api/v1/staff/me` or, for all below an address, `GET /api/…/*`.
 * What is not in it is not found.
 */
export const sampleServer =
  (answers: Record<string, Answerer>): Send =>
  async (method, path, body) => {
    const [plain = ''] = path.split('?');
    const found =
      answers[`${method} ${plain}`] ??
      Object.entries(answers).find(
        ([name]) => name.endsWith('*') && `${method} ${plain}`.startsWith(name.slice(0, -1)),
      )?.[1];
    if (!found) throw new Problem('not-found');
    const data = await found(body, path);
    return isAnswer(data) ? data : { data, etag: undefined };
  };

/** An answer together with its entity tag. */
export const tagged = (data: unknown, etag: string): StaffAnswer<unknown> => ({ data, etag });

/** A refusal, as the server words it. */
export const refusal = (code: ProblemCode, detail: string, more: object = {}) =>
  new Problem(code, {
    type: `urn:klocket:problem:${code}`,
    title: detail,
    status: 400,
    detail,
    code,
    ...more,
  });

const isAnswer = (data: unknown): data is StaffAnswer<unknown> =>
  typeof data === 'object' && data !== null && 'etag' in data && 'data' in data;
