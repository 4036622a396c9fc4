import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoleName } from '@klocket/contract';
import type { Actor } from '../../staff/may.ts';
import { showingAfter } from './publication.ts';

const at = '2026-11-24T12:00:00Z';
const later = '2026-12-01T08:00:00Z';
const earlier = '2026-11-01T08:00:00Z';
const object = { districtId: 'provberget', organisers: ['abf'], leaders: ['me'] };
const draft = { object, published: false, waits: undefined };

const someone = (role: RoleName): Actor => ({
  id: 'me',
  name: 'Jag',
  email: 'jag@klocket.example',
  language: 'sv',
  roles: [{ role, districtId: 'provberget', ...(role === 'organiser' && { organiserId: 'abf' }) }],
});

/** What becomes of it, in a word. */
function became(role: RoleName, form: { published?: boolean; publishAt?: string }) {
  const { published, waits } = showingAfter(someone(role), object, form, draft, at);
  if (published) return 'shown';
  if (waits?.publish_at) return 'shown later';
  return waits?.suggested_at ? 'suggested' : 'draft';
}

describe('saving a draft', () => {
  const cases: [form: { published?: boolean; publishAt?: string }, may: string, mayNot: string][] =
    [
      [{}, 'shown', 'suggested'],
      [{ published: true }, 'shown', 'suggested'],
      [{ published: false }, 'draft', 'draft'],
      [{ publishAt: later }, 'shown later', 'suggested'],
      [{ published: false, publishAt: later }, 'shown later', 'suggested'],
      [{ publishAt: earlier }, 'shown', 'suggested'],
    ];
  for (const [form, may, mayNot] of cases) {
    it(`with ${JSON.stringify(form)} makes it ${may}; by who may not show it, ${mayNot}`, () => {
      assert.equal(became('coordinator', form), may);
      assert.equal(became('organiser', form), may);
      assert.equal(became('leader', form), mayNot);
    });
  }
});
