import type { NewScreen, ScreenSource, StaffScreen } from '@klocket/contract';
import { Problem } from '@klocket/core';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { sampleMe, tagged } from '../../samples.ts';
import { StaffProblem } from '../../staff-api.ts';
import { choose, everything, isButton, open, staff, type } from '../../testing/activities.ts';
import { moved, withScene } from './screen-values.ts';

type Answers = NonNullable<Parameters<typeof open>[1]>;

const screen: StaffScreen = {
  id: 'entren',
  name: 'Skärmen i entrén',
  mode: 'touch',
  languages: ['sv'],
  scenes: [
    { id: 'i-dag', kind: 'today', seconds: 20 },
    { id: 'malen', kind: 'goals', seconds: 15 },
  ],
  dimsAtNight: true,
  url: 'https://klocket.example/kiosk/entren',
  paired: true,
  health: 'silent',
  seenAt: '2026-11-23T06:00:00Z',
};

const houses = [{ id: 'kunskapens-hus', name: 'Kunskapens hus' }];
const activities = [
  { id: 'laxhjalp', title: 'Läxhjälp', state: 'published' },
  { id: 'samtal', title: 'Samtal', state: 'published', sensitive: true },
  { id: 'julpyssel', title: 'Julpyssel', state: 'draft' },
  { id: 'inspirationsdagen', title: 'Inspirationsdagen', state: 'past' },
];

const [district] = sampleMe.districts;
const keeper = {
  ...sampleMe,
  districts: [{ ...district!, may: ['screen.read' as const, 'screen.write' as const] }],
};

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => keeper,
    'GET /api/v1/districts/klockaretorpet': () => ({ languages: ['sv', 'en'], houses }),
    [`GET ${staff}/activities`]: () => ({ total: 3, items: activities }),
    [`GET ${staff}/screens`]: () => ({ items: [screen] }),
    [`GET ${staff}/screens/entren`]: () => tagged(screen, '"7"'),
    [`GET ${staff}/screen-messages`]: () => ({ items: [] }),
    ...more,
  });

describe('<klocket-desk-screens>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('shows every screen and how it is, in words and not by colour alone', async () => {
    const { desk, words, all } = await enter('screens');
    await waitUntil(() => words().includes('Skärmen i entrén'));
    expect(words()).to.contain('Har tystnat');
    const addresses = all('a').map((link) => link.getAttribute('href'));
    expect(addresses).to.include.members([
      '/desk/klockaretorpet/screens/entren',
      '/desk/klockaretorpet/screens/messages',
    ]);
    await expect(desk).to.be.accessible();
  });

  it('pairs a screen by six digits, however they are typed, and refuses fewer', async () => {
    const sent: unknown[] = [];
    const { words, one, all } = await enter('screens/entren', {
      [`POST ${staff}/screens/entren/pairings`]: (body) => (sent.push(body), screen),
    });
    await waitUntil(() => all('#field-code').length > 0);
    type(one('#field-code'), '12 34');
    one('form .primary').click();
    await waitUntil(() => words().includes('Skriv de sex siffror som skärmen visar.'));
    type(one('#field-code'), '482 913');
    one('form .primary').click();
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal([{ code: '482913' }]);
  });

  it('says so when a screen that was just paired is heard of', async () => {
    let now: StaffScreen = { ...screen, paired: false, seenAt: undefined };
    const { words, one, all, press } = await enter('screens/entren', {
      [`GET ${staff}/screens/entren`]: () => tagged(now, '"7"'),
      [`POST ${staff}/screens/entren/pairings`]: () =>
        (now = { ...screen, pairedAt: '2026-11-24T10:00:00Z' }),
    });
    await waitUntil(() => all('#field-code').length > 0);
    type(one('#field-code'), '482913');
    press('Koppla');
    // What it said before came from another box.
    await waitUntil(() => words().includes('Väntar på att Skärmen i entrén hör av sig'));
    now = { ...now, health: 'fresh', seenAt: '2026-11-24T10:00:03Z' };
    await waitUntil(() => words().includes('Skärmen i entrén har hört av sig.'));
    expect(words()).to.contain('Mår bra');
  });

  it('sets up a screen whose address follows from its name, and says where it cannot', async () => {
    const sent: NewScreen[] = [];
    const { addressBar, desk, all, one, press, words } = await enter('screens/new', {
      [`POST ${staff}/screens`]: (body) => {
        sent.push(body as NewScreen);
        if (sent.length > 1) return { ...screen, id: 'fonstret-2' };
        const detail = 'Den adressen har redan en annan skärm.';
        const errors = [{ pointer: '/id', code: 'screen-taken', detail }];
        throw new Problem('invalid', { status: 422, code: 'invalid', title: '', errors } as never);
      },
    });
    await waitUntil(() => all('#field-name').length > 0);
    await expect(desk).to.be.accessible();
    press('Spara');
    await waitUntil(() => words().includes('Skriv vad skärmen heter.'));
    type(one('#field-name'), 'Fönstret');
    await waitUntil(() => (one('#field-id') as HTMLInputElement).value === 'fonstret');
    type(one('#field-id'), 'Fönstret!');
    press('Spara');
    await waitUntil(() => words().includes('Skriv adressen med små bokstäver'));
    type(one('#field-id'), 'fonstret');
    choose(one('#field-house'), 'kunskapens-hus');
    press('Spara');
    await waitUntil(() => words().includes('Den adressen har redan en annan skärm.'));
    expect(one('#field-id').getAttribute('aria-invalid')).to.equal('true');
    type(one('#field-id'), 'fonstret-2');
    press('Spara');
    await waitUntil(() => addressBar.address.endsWith('/screens/fonstret-2'));
    const { id, name, house, mode, languages, dimsAtNight, scenes } = sent[1]!;
    expect({ id, name, house, mode, languages, dimsAtNight }).to.deep.equal({
      id: 'fonstret-2',
      name: 'Fönstret',
      house: 'kunskapens-hus',
      mode: 'look',
      languages: ['sv'],
      dimsAtNight: true,
    });
    expect(scenes.map(({ kind }) => kind)).to.deep.equal(['today', 'week', 'open', 'message']);
  });

  it('puts scenes in another order and keeps the focus, and saves what was made from what there was', async () => {
    const sent: { body: ScreenSource; etag?: string }[] = [];
    const { desk, all, one, press } = await enter('screens/entren', {
      [`PUT ${staff}/screens/entren`]: (body, _path, etag) => {
        sent.push({ body: body as ScreenSource, etag });
        return tagged(screen, '"8"');
      },
    });
    await waitUntil(() => all('.scenes li').length === 2);
    await expect(desk).to.be.accessible();
    press('Flytta ner Det händer i dag');
    await waitUntil(() => all('.scenes li')[0]?.textContent?.includes('Målen'));
    const focused = () => (one('.scenes').getRootNode() as ShadowRoot).activeElement?.id;
    await waitUntil(() => focused() === 'scene-i-dag-down');
    press('Ta bort Målen');
    await waitUntil(() => all('.scenes li').length === 1);
    await waitUntil(() => focused() === 'scene-i-dag-remove');
    undo(desk);
    await waitUntil(() => all('.scenes li').length === 2);
    press('Spara');
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.etag).to.equal('"7"');
    expect(sent[0]?.body.scenes.map(({ id }) => id)).to.deep.equal(['malen', 'i-dag']);
  });

  it('offers posters of what is to come and not sensitive, and refuses one without', async () => {
    const sent: ScreenSource[] = [];
    const { all, one, press, words } = await enter('screens/entren', {
      [`PUT ${staff}/screens/entren`]: (body) => (sent.push(body as ScreenSource), screen),
    });
    await waitUntil(() => all('.scenes li').length === 2);
    press('Affisch');
    await waitUntil(() => all('.scenes li').length === 3);
    press('Meddelanden');
    await waitUntil(() => all('#field-scenes-2-which').length > 0);
    choose(one('#field-scenes-2-which'), 'one');
    await waitUntil(() => all('#field-scenes-3-whose').length > 0);
    choose(one('#field-scenes-3-whose'), 'one');
    await waitUntil(() => all('#field-scenes-3-text-sv').length > 0);
    const offered = [...(one('#field-scenes-2-activity') as HTMLSelectElement).options];
    expect(offered.map(({ value }) => value)).to.deep.equal(['', 'laxhjalp']);
    press('Spara');
    await waitUntil(() => words().includes('Välj vilken aktivitet den ska visa.'));
    expect(words()).to.contain('Skriv vad det ska stå.');
    expect(one('#field-scenes-2-activity').getAttribute('aria-invalid')).to.equal('true');
    expect(sent).to.deep.equal([]);
    choose(one('#field-scenes-2-activity'), 'laxhjalp');
    type(one('#field-scenes-3-text-sv'), 'Ta av skorna');
    await waitUntil(() => words().includes('Affisch Läxhjälp'));
    expect(all('.scenes details[open]').length).to.equal(2);
    press('Spara');
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.scenes.slice(2)).to.deep.equal([
      { id: 'poster', kind: 'poster', seconds: 15, activity: 'laxhjalp' },
      { id: 'message', kind: 'message', seconds: 15, text: { sv: 'Ta av skorna' } },
    ]);
  });

  it('loses nothing when two change the same playlist', async () => {
    const sent: { body: ScreenSource; etag?: string }[] = [];
    const theirs = { ...screen, scenes: [screen.scenes[1]!] };
    const { all, one, press, words } = await enter('screens/entren', {
      [`PUT ${staff}/screens/entren`]: (body, _path, etag) => {
        sent.push({ body: body as ScreenSource, etag });
        if (sent.length > 1) return tagged(screen, '"9"');
        const { name, mode, languages, scenes, dimsAtNight } = theirs;
        const current = { name, mode, languages, scenes, dimsAtNight };
        const details = { code: 'changed-meanwhile', current, changedBy: 'Den andra' };
        throw new StaffProblem('changed-meanwhile', details as never, '"8"');
      },
    });
    await waitUntil(() => all('.scenes li').length === 2);
    press('Veckan');
    type(one('#field-name'), 'Entrén');
    await waitUntil(() => all('.scenes li').length === 3);
    press('Spara');
    await waitUntil(() => words().includes('Den andra hann spara före dig'));
    expect(words()).to.contain('3. Veckan: Alla hus, 15 s');
    expect(words()).to.contain('1. Målen, 15 s');
    all('input[name=scenes]')[1]!.click();
    press('Fortsätt med det här');
    await waitUntil(() => all('.scenes li').length === 1);
    press('Spara');
    await waitUntil(() => sent.length === 2);
    expect(sent[1]?.etag).to.equal('"8"');
    expect(sent[1]?.body.name).to.equal('Entrén');
    expect(sent[1]?.body.scenes).to.deep.equal(theirs.scenes);
  });

  it('asks before it takes a screen away', async () => {
    const gone: (string | undefined)[] = [];
    const { addressBar, desk, all, press } = await enter('screens/entren', {
      [`DELETE ${staff}/screens/entren`]: (_body, _path, etag) => void gone.push(etag),
    });
    await waitUntil(() => all('.scenes li').length === 2);
    press('Ta bort skärmen');
    await waitUntil(() => asked(desk).length > 0);
    expect(gone).to.deep.equal([]);
    asked(desk).find(isButton('Ta bort'))!.click();
    await waitUntil(() => addressBar.address.endsWith('/screens'));
    expect(gone).to.deep.equal(['"7"']);
  });

  it('shows those who only read no way to change anything', async () => {
    const reader = {
      ...sampleMe,
      districts: [{ ...district!, may: ['screen.read' as const] }],
    };
    const { words, all } = await enter('screens/entren', { 'GET /api/v1/staff/me': () => reader });
    await waitUntil(() => words().includes('Spellista'));
    expect(words()).to.contain('Har tystnat');
    expect(words()).to.contain('Det händer i dag: Alla hus, 20 s');
    expect(all('form, input, select').length).to.equal(0);
    expect(all('button').map(({ textContent }) => textContent.trim())).to.deep.equal([]);
  });
});

describe('a playlist', () => {
  const scenes = [
    { id: 'a', kind: 'today' },
    { id: 'b', kind: 'week' },
    { id: 'c', kind: 'goals' },
  ] as const;

  it('moves a scene, and leaves the others in their order', () => {
    expect(moved(scenes, 2, 0).map(({ id }) => id)).to.deep.equal(['c', 'a', 'b']);
    expect(moved(scenes, 0, 1).map(({ id }) => id)).to.deep.equal(['b', 'a', 'c']);
  });

  it('gives each scene an id of its own', () => {
    const once = withScene([], 'poster');
    expect(withScene(withScene(once, 'poster'), 'week').map(({ id }) => id)).to.deep.equal([
      'poster',
      'poster-2',
      'week',
    ]);
  });
});

/** The buttons of a question that is asked. */
const asked = (desk: HTMLElement) =>
  everything(desk).filter((element) => element.matches('dialog[open] button'));

/** Takes back what was said last. */
const undo = (desk: HTMLElement) => everything(desk).find(isButton('Ångra'))!.click();
