import type { Walk, WalkLead } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { sampleMe, tagged } from '../../samples.ts';
import { choose, open, staff, type } from '../../testing/activities.ts';
import type { KlocketDeskWalks } from './walks.ts';

type Answers = NonNullable<Parameters<typeof open>[1]>;

const walker = (() => {
  const [district] = sampleMe.districts;
  return { ...sampleMe, districts: [{ ...district!, may: [...district!.may, 'walk.write'] }] };
})();

const source = {
  title: { sv: 'Höstens vandring' },
  on: '2026-11-24',
  meetings: [{ kind: 'walk', day: '2026-11-24', startTime: '16:00', place: 'Torget' }],
  stops: [{ spot: 'torget' }, { spot: 'planen' }],
  participants: [{ group: 'residents', count: 7 }],
} satisfies WalkLead['source'];

const lead: WalkLead = {
  id: 'hosten',
  title: 'Höstens vandring',
  on: source.on,
  state: 'planned',
  source,
  stops: [{ name: 'Torget' }, { name: 'Planen' }],
  defects: [],
  found: [],
};

const walk = (change: Partial<Walk>): Walk => ({
  id: 'hosten',
  title: 'Höstens vandring',
  on: source.on,
  state: 'planned',
  meetings: [],
  stops: lead.stops,
  participants: [],
  url: '/klockaretorpet/walks/hosten',
  ...change,
});

const spots = [
  { id: 'torget', name: 'Torget' },
  { id: 'planen', name: 'Planen' },
];

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => walker,
    'GET /api/v1/districts/klockaretorpet': () => ({ languages: ['sv'], organisers: [] }),
    'GET /api/v1/districts/klockaretorpet/defect-form': () => ({ spots }),
    'GET /api/v1/districts/klockaretorpet/walks': () => ({ items: [] }),
    [`GET ${staff}/walks/hosten`]: () => tagged(lead, '"7"'),
    ...more,
  });

describe('<klocket-desk-walks>', () => {
  beforeEach(() => sessionStorage.clear());

  it('lists walks to come with the way to lead them, and those made with their protocols', async () => {
    const counts = { gone: 3, better: 1, same: 1, worse: 0, notVisited: 1, found: 2, differs: 1 };
    const { desk, words, all } = await enter('walks', {
      'GET /api/v1/districts/klockaretorpet/walks': () => ({
        items: [
          walk({}),
          walk({
            id: 'varen',
            title: 'Vårens vandring',
            on: '2026-04-20',
            state: 'walked',
            counts,
          }),
        ],
      }),
    });
    await waitUntil(() => words().includes('3 borta, 2 kvar, 2 nya'));
    expect(words()).to.contain('1 stämmer inte med svaret');
    const addresses = all('a').map((link) => link.getAttribute('href'));
    expect(addresses).to.include.members([
      '/klockaretorpet/walks/hosten/lead',
      '/klockaretorpet/walks/varen',
    ]);
    await expect(desk).to.be.accessible();
  });

  it('plans one: its day, its route in order, its meetings', async () => {
    const sent: unknown[] = [];
    const { desk, words, one, all, press, addressBar } = await enter('walks/new', {
      [`POST ${staff}/walks`]: (body) => {
        sent.push(body);
        return tagged(lead, '"1"');
      },
    });
    await waitUntil(() => words().includes('Mötena'));
    press('Spara');
    await waitUntil(() => words().includes('Välj en dag.'));
    await expect(desk).to.be.accessible();
    type(one('#field-on'), '2026-11-24');
    choose(one('#field-stops'), 'planen');
    await waitUntil(() => all('.stops li').length === 1);
    choose(one('#field-stops'), 'torget');
    await waitUntil(() => all('.stops li').length === 2);
    press('Torget: tidigare');
    type(one('#field-meetings-preparatory-day'), '2026-11-17');
    type(one('#field-meetings-preparatory-startTime'), '18:00');
    press('Spara');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      title: { sv: 'Trygghetsvandring' },
      on: '2026-11-24',
      meetings: [{ kind: 'preparatory', day: '2026-11-17', startTime: '18:00' }],
      stops: [{ spot: 'torget' }, { spot: 'planen' }],
      participants: [],
    });
    await waitUntil(() => addressBar.address.endsWith('/walks/hosten'));
  });

  it('counts who came afterwards, made from the state that was read', async () => {
    const sent: unknown[] = [];
    const { words, one, press } = await enter('walks/hosten', {
      [`PUT ${staff}/walks/hosten`]: (body, _path, etag) => {
        sent.push([body, etag]);
        return tagged(lead, '"8"');
      },
    });
    await waitUntil(() => words().includes('Led vandringen'));
    type(one('#field-participants-police'), '2');
    press('Spara');
    await waitUntil(() => sent.length === 1);
    const participants = [...source.participants, { group: 'police', count: 2 }];
    expect(sent[0]).to.deep.equal([{ ...source, participants }, '"7"']);
  });

  it('brings whoever signed in on to the page that is led by', async () => {
    const { room } = await enter('walks');
    const left: string[] = [];
    const walks = room() as KlocketDeskWalks;
    walks.leaveFor = (address) => void left.push(address);
    walks.place = { ...walks.place, rest: 'hosten/lead' };
    await waitUntil(() => left.length > 0);
    expect(left[0]).to.equal('/klockaretorpet/walks/hosten/lead');
  });
});
