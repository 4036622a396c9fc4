import type { StaffScreen } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { sampleMe, tagged } from '../../samples.ts';
import { isButton, open, staff, type } from '../../testing/activities.ts';
import { moved, withScene } from './playlist-fields.ts';

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

const [district] = sampleMe.districts;
const keeper = {
  ...sampleMe,
  districts: [{ ...district!, may: ['screen.read' as const, 'screen.write' as const] }],
};

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => keeper,
    'GET /api/v1/districts/klockaretorpet': () => ({ languages: ['sv'], organisers: [] }),
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
    const { words, one, all, press } = await enter('screens/entren', {
      [`POST ${staff}/screens/entren/pairings`]: (body) => (sent.push(body), screen),
    });
    await waitUntil(() => all('#field-code').length > 0);
    type(one('#field-code'), '12 34');
    press('Koppla');
    await waitUntil(() => words().includes('Skriv de sex siffror som skärmen visar.'));
    type(one('#field-code'), '482 913');
    press('Koppla');
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal([{ code: '482913' }]);
  });

  it('puts scenes in another order, and saves what was made from what there was', async () => {
    const sent: { body: { scenes: { id: string }[] }; etag?: string }[] = [];
    const { desk, all, press } = await enter('screens/entren', {
      [`PUT ${staff}/screens/entren`]: (body, _path, etag) => {
        sent.push({ body: body as never, etag });
        return tagged(screen, '"8"');
      },
    });
    await waitUntil(() => all('.scenes li').length === 2);
    await expect(desk).to.be.accessible();
    const down = all('button').find((one) =>
      one.getAttribute('aria-label')?.startsWith('Flytta ner'),
    );
    down!.click();
    await waitUntil(() => all('.scenes li')[0]?.textContent?.includes('Målen'));
    press('Spara spellistan');
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.etag).to.equal('"7"');
    expect(sent[0]?.body.scenes.map(({ id }) => id)).to.deep.equal(['malen', 'i-dag']);
  });

  it('says something for a day, and asks before it takes all screens over', async () => {
    const sent: { urgent: boolean; text: object; until: string }[] = [];
    const { desk, all, one, press, words } = await enter('screens/messages', {
      [`POST ${staff}/screen-messages`]: (body) => {
        sent.push(body as never);
        return { id: 'm1', ...(body as object) };
      },
    });
    await waitUntil(() => all('#field-text-sv').length > 0);
    await expect(desk).to.be.accessible();
    press('Visa på skärmarna');
    await waitUntil(() => words().includes('Skriv vad det ska stå.'));
    type(one('#field-text-sv'), 'Kaffet är klart');
    press('Visa på skärmarna');
    await waitUntil(() => sent.length > 0 && words().includes('Just nu står inget'));
    expect(sent[0]?.urgent).to.equal(false);
    const ahead = Date.parse(sent[0]!.until) - Date.now();
    expect(Math.round(ahead / 60_000)).to.be.within(55, 60);
    type(one('#field-text-sv'), 'Huset stänger nu');
    (one('.check input') as HTMLInputElement).click();
    press('Visa på skärmarna');
    const asked = () =>
      [...desk.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement>('dialog[open] button') ?? []),
      ]);
    await waitUntil(() => asked().length > 0);
    expect(sent.length).to.equal(1);
    asked().find(isButton('Visa på skärmarna'))!.click();
    await waitUntil(() => sent.length === 2);
    expect(sent[1]?.urgent).to.equal(true);
  });

  it('shows those who only read no way to change anything', async () => {
    const reader = {
      ...sampleMe,
      districts: [{ ...district!, may: ['screen.read' as const] }],
    };
    const { words, all } = await enter('screens/entren', { 'GET /api/v1/staff/me': () => reader });
    await waitUntil(() => words().includes('Har tystnat'));
    expect(all('form').length).to.equal(0);
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
