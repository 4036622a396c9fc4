import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameOf } from './frame-of.ts';
import { subjectOf } from './subject.ts';

const ours = ['http://localhost:8080', 'https://klocket.example'];

/** An address, and the frame that shows what it is about; `link` where it can only be linked to. */
const shown: Record<string, string> = {
  '/kt': '/embed/calendar?district=kt',
  'https://klocket.example/kt': '/embed/calendar?district=kt',
  'http://klocket.example/kt/': '/embed/calendar?district=kt',
  ' https://KLOCKET.example/kt?fbclid=IwAR1&utm_source=a#content ': '/embed/calendar?district=kt',
  'http://localhost:8080/kt?lang=ar': '/embed/calendar?district=kt&lang=ar',
  '/kt?house=k&theme=larande&organiser=abf&spoken=ar&age=12&q=bok':
    '/embed/calendar?age=12&district=kt&house=k&organiser=abf&q=bok&spoken=ar&themes=larande',
  '/kt?from=2027-01-01&age=old&view=x': '/embed/calendar?district=kt',
  '/kt/activities/laxhjalp': '/embed/activity?activity=laxhjalp&district=kt',
  '/kt/occurrences/laxhjalp-20261124t1700?lang=en':
    '/embed/activity?district=kt&lang=en&occurrence=laxhjalp-20261124t1700',
  '/kt/houses/kunskapens-hus': '/embed/calendar?district=kt&house=kunskapens-hus',
  '/kt/goals': '/embed/goals?district=kt',
  '/kt/goals/trygghet': '/embed/goal?district=kt&goal=trygghet',
  '/kt/defects': '/embed/defect-list?district=kt',
  '/kt/defects?status=open&category=light&after=x':
    '/embed/defect-list?category=light&district=kt&status=open',
  '/kt/defects#report': '/embed/defect-report?district=kt',
  '/kt/defects/d123': 'link',
  '/kt/walks/w1': 'link',
  '/kt/week/2026-W48': 'link',
  '/kt/poster/a1': 'link',
  '/kt/about': 'link',
  '/kt/privacy': 'link',
  '/kt/accessibility': 'link',
  '/kt/embed?widget=goals': 'link',
  '/kt/year-reports': 'link',
  '/kt/year-reports/2026': 'link',
};

const refused = [
  'https://evil.example/kt',
  'https://klocket.example.evil.example/kt',
  'https://klocket.example@evil.example/kt',
  'https://someone:secret@klocket.example/kt',
  'https://klocket.example:8443/kt',
  '//evil.example/kt',
  'ftp://klocket.example/kt',
  'javascript:alert(1)',
  'http://',
  '',
  '/',
  '/kt/my#secret',
  '/kt/defects/mine#secret',
  '/kt/handovers/mine#secret',
  '/kt/walks/w1/lead',
  '/api/v1/districts',
  '/kt/activities/a/b',
  '/kt/activities/%2f',
  '/kt/activities/a%00',
  '/kt?q=%00',
  '/kt/year-reports/2026.pdf',
];

describe('an address that is pasted', () => {
  for (const [address, frame] of Object.entries(shown)) {
    it(`${address} shows ${frame}`, () => {
      const subject = subjectOf(address, ours);
      assert.ok(subject);
      assert.equal(frameOf(subject, { lang: subject.lang })?.path ?? 'link', frame);
    });
  }

  for (const address of refused) {
    it(`${address || 'of nothing'} is not one of ours that others can show`, () => {
      assert.equal(subjectOf(address, ours), undefined);
    });
  }
});
