import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import type { DistrictForm, NewDistrict } from '@klocket/contract';
import { useLanguage } from '@klocket/core';
import { html } from 'lit';
import { memoryAddress } from '../../address-bar.ts';
import '../../define.ts';
import type { KlocketDesk } from '../../klocket-desk.ts';
import { sampleServer, tagged } from '../../samples.ts';
import { StaffProblem, type Send } from '../../staff-api.ts';
import {
  districtAnswers,
  inUse,
  sampleForm,
  sampleKeeper,
  sampleMail,
} from '../../samples-district.ts';

const address = '/api/v1/staff/klockaretorpet';

describe('<klocket-desk-district>', () => {
  afterEach(() => {
    sessionStorage.clear();
    return useLanguage('sv');
  });

  for (const page of [
    '',
    'about',
    'statement',
    'houses',
    'houses/new',
    'houses/kunskapens-hus',
    'organisers',
    'themes',
    'partners',
    'mail',
    'new',
  ]) {
    it(`is accessible at "${page}", in Swedish and English`, async () => {
      const room = await enter(page);
      await expect(room.element).to.be.accessible();
      expect(room.heading).not.to.equal('');
    });
  }

  it('says what there is, and leads there', async () => {
    const room = await enter('');
    expect(room.text).to.contain('Kunskapens hus, Idrottens hus');
    expect(room.text).to.contain('ABF, Hyresgästföreningen');
    room.press('Husen');
    await waitUntil(() => room.text.includes('mån 9–17, tis 9–19.30'));
    expect(room.bar.address).to.equal('/desk/klockaretorpet/district/houses');
  });

  it('changes the hours of a house, and leaves the rest as it was', async () => {
    const room = await enter('houses/kunskapens-hus');
    room.press('Samma tider måndag till fredag');
    await room.page('klocket-desk-house').updateComplete;
    room.write('Fredag, stänger', '15:00');
    room.press('Spara');
    const saved = await room.saved();
    expect(saved.houses![0]!.hours).to.deep.equal([
      ...[1, 2, 3, 4].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })),
      { weekday: 5, opens: '09:00', closes: '15:00' },
    ]);
    expect({ ...saved, houses: saved.houses!.slice(1) }).to.deep.equal({
      ...sampleForm,
      houses: sampleForm.houses!.slice(1),
    });
    await waitUntil(() => room.frameText.includes('Sparat.'));
  });

  it('makes a house with an address of its own, and asks for its name first', async () => {
    const room = await enter('houses/new');
    room.press('Spara');
    await waitUntil(() => room.text.includes('Husets namn, Svenska'));
    expect(room.text).to.contain('Skriv vad huset heter.');
    await expect(room.element).to.be.accessible();
    room.write('Svenska', 'Idrottens hus ');
    room.press('Lägg till ett rum');
    await room.page('klocket-desk-house').updateComplete;
    room.write('Rum 1: Svenska', 'Köket');
    room.press('Spara');
    const saved = await room.saved();
    expect(saved.houses![2]).to.deep.equal({
      id: 'idrottens-hus-2',
      name: { sv: 'Idrottens hus' },
      rooms: [{ id: 'koket', name: { sv: 'Köket' } }],
    });
    await waitUntil(() => room.bar.address.endsWith('/district/houses/idrottens-hus-2'));
  });

  it('closes on the holidays to come that nothing is said of yet', async () => {
    const room = await enter('houses/kunskapens-hus');
    room.press('Stängt på helgdagar');
    await waitUntil(() => room.frameText.includes('Helgdagarna är tillagda.'));
    room.press('Spara');
    const saved = await room.saved();
    expect(saved.houses![0]!.exceptions).to.deep.equal([
      { day: '2026-12-24', hours: [], reason: { sv: 'Julafton' } },
      { day: '2026-12-25', hours: [], reason: { sv: 'Juldagen', en: 'Christmas Day' } },
    ]);
  });

  it('takes a house away and puts it back', async () => {
    const room = await enter('houses/idrottens-hus');
    room.press('Ta bort huset');
    await waitUntil(() => room.frame('klocket-desk-question')?.querySelector('dialog[open]'));
    pressIn(room.frame('klocket-desk-question')!, 'Ta bort');
    const saved = await room.saved();
    expect(saved.houses!.map(({ id }) => id)).to.deep.equal(['kunskapens-hus']);
    await waitUntil(() => room.frameText.includes('Idrottens hus är borttaget.'));
    pressIn(room.frame('klocket-desk-toasts')!, 'Ångra');
    expect((await room.saved()).houses!.map(({ id }) => id)).to.deep.equal([
      'kunskapens-hus',
      'idrottens-hus',
    ]);
  });

  it('says next to the list what still needs what was taken away', async () => {
    const room = await enter('organisers', {
      [`PUT ${address}/district`]: () => {
        throw inUse('/organisers');
      },
    });
    room.press('Ta bort ABF');
    room.press('Spara');
    await waitUntil(() => room.text.includes('Används fortfarande av ”Läxhjälp”'));
    expect(room.text).to.contain('Inte sparat än');
  });

  it('does not trouble anybody with what another has changed elsewhere', async () => {
    const theirs = { ...sampleForm, name: 'Torpet' };
    const room = await enter('themes', {}, meetingOnce(theirs));
    room.write('Ämne 2: Svenska', 'Familj och barn');
    room.press('Spara');
    const saved = await room.saved();
    expect(saved.name).to.equal('Torpet');
    expect(saved.themes![1]!.name).to.deep.equal({ sv: 'Familj och barn' });
  });

  it('lets choose where both have changed the same, and keeps what was typed', async () => {
    const theirs = { ...sampleForm, name: 'Torpet', contact: { name: 'Vaktmästaren' } };
    const room = await enter('about', {}, meetingOnce(theirs));
    room.write('Stadsdelens namn', 'Klocket');
    room.press('Spara');
    await waitUntil(() =>
      room.page('klocket-desk-district-about').shadowRoot!.querySelector('klocket-desk-conflict'),
    );
    await expect(room.element).to.be.accessible();
    const panel = room
      .page('klocket-desk-district-about')
      .shadowRoot!.querySelector('klocket-desk-conflict')!;
    pressIn(panel.shadowRoot!, 'Fortsätt med det här');
    room.press('Spara');
    const saved = await room.saved();
    expect(saved.name).to.equal('Klocket');
    expect(saved.contact).to.deep.equal({ name: 'Vaktmästaren' });
  });

  it('says how accessible the pages are and who is responsible, once it knows when', async () => {
    const room = await enter('statement');
    room.choose('Hur väl sidorna följer lagen', 'partial');
    await room.page('klocket-desk-district-statement').updateComplete;
    await expect(room.element).to.be.accessible();
    room.press('Spara');
    await waitUntil(() => room.text.includes('Ange vilken dag det bedömdes.'));
    room.write('Bedömt den', '2026-10-01');
    room.write('Organisationsnummer', '802000-0000');
    room.press('Spara');
    await waitUntil(() => room.text.includes('Skriv ett namn eller en roll.'));
    room.write('Namn eller roll', 'Föreningen');
    room.press('Spara');
    const saved = await room.saved();
    expect(saved.statement).to.deep.equal({
      conformance: 'partial',
      assessedBy: 'self',
      assessedOn: '2026-10-01',
    });
    expect(saved.responsible).to.deep.equal({
      controller: { name: 'Föreningen', number: '802000-0000' },
    });
    expect(saved.houses).to.deep.equal(sampleForm.houses);
  });

  it('adds a partner site, builds its lines, and takes it away with a way back', async () => {
    const room = await enter('partners');
    await waitUntil(() => room.text.includes('https://hgf.example'));
    room.choose('Visa', 'week');
    room.choose('Språk', 'ar');
    await room.page('klocket-desk-partners').updateComplete;
    expect(room.text).to.contain(
      '<klocket-calendar district="klockaretorpet" view="week" lang="ar">',
    );
    room.press('Lägg till');
    await waitUntil(() => room.text.includes('Skriv webbplatsens adress.'));
    room.write('Adress', 'forening.example');
    room.write('Vems den är', 'Föreningen');
    room.press('Lägg till');
    await waitUntil(() => room.frameText.includes('Föreningen är tillagd.'));
    room.press('Ta bort Kommunen');
    await waitUntil(() => room.frameText.includes('Kommunen är borttagen.'));
    pressIn(room.frame('klocket-desk-toasts')!, 'Ångra');
    const posts = () => room.sent.filter(({ method }) => method === 'POST');
    await waitUntil(() => posts().length === 2);
    expect(posts()[1]!.body).to.deep.equal({
      origin: 'https://kommunen.example',
      name: 'Kommunen',
    });
  });

  it('shows why mail did not arrive, and sends it again', async () => {
    const room = await enter('mail');
    await waitUntil(() => room.text.includes('Adressen tar inte emot mejl.'));
    expect(room.text).to.contain('Försöker igen');
    room.press(`Skicka igen ${sampleMail[0]!.to}`);
    await waitUntil(() => room.frameText.includes('skickas igen'));
    expect(room.text).not.to.contain(sampleMail[0]!.to);
  });

  it('makes a new district after this one, and goes there', async () => {
    const summary = {
      id: 'nya-torpet',
      name: 'Nya Torpet',
      zone: 'Europe/Stockholm',
      languages: ['sv'],
    };
    let isMade = false;
    const room = await enter('new', {
      ['GET /api/v1/staff/me']: () =>
        isMade
          ? {
              ...sampleKeeper,
              districts: [...sampleKeeper.districts, { ...summary, may: ['district.write'] }],
            }
          : sampleKeeper,
      ['POST /api/v1/staff/districts']: () => ((isMade = true), summary),
      ['GET /api/v1/staff/nya-torpet/district']: () => tagged({ ...sampleForm, ...summary }, '"1"'),
    });
    room.write('Stadsdelens namn', 'Nya Torpet');
    await room.page('klocket-desk-new-district').updateComplete;
    room.press('Hus och öppettider', 'label');
    room.press('Skapa stadsdelen');
    await waitUntil(() => room.bar.address === '/desk/nya-torpet/district');
    const wish = room.sent.find(({ path }) => path.endsWith('/districts'))!.body as NewDistrict;
    expect(wish).to.deep.equal({
      id: 'nya-torpet',
      name: 'Nya Torpet',
      from: 'klockaretorpet',
      copy: ['organisers', 'themes', 'houses'],
    });
  });

  it('shows only what one may', async () => {
    const [district] = sampleKeeper.districts;
    const me = {
      ...sampleKeeper,
      districts: [{ ...district!, may: ['district.read', 'district.write'] }],
    };
    const room = await enter('', { ['GET /api/v1/staff/me']: () => me });
    expect(room.text).not.to.contain('Webbplatser');
    expect(room.text).not.to.contain('En ny stadsdel');
  });
});

type Answers = Parameters<typeof districtAnswers>[0];
interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** The first change meets what another has just saved. */
function meetingOnce(theirs: DistrictForm) {
  let isMet = false;
  return (send: Send): Send =>
    async (method, path, body, options) => {
      if (method !== 'PUT' || isMet) return send(method, path, body, options);
      isMet = true;
      throw new StaffProblem(
        'changed-meanwhile',
        {
          type: '',
          title: '',
          status: 412,
          code: 'changed-meanwhile',
          current: theirs,
          changedBy: 'Arrangören',
        },
        '"theirs"',
      );
    };
}

/** Enters a page of the room, with a server of samples behind it. */
async function enter(page: string, more: Answers = {}, around = (send: Send): Send => send) {
  const bar = memoryAddress(`/desk/klockaretorpet/district${page && `/${page}`}`);
  const sent: Sent[] = [];
  const answers = sampleServer(districtAnswers(more));
  const send: Send = (method, path, body, options) => {
    sent.push({ method, path, body });
    return answers(method, path, body, options);
  };
  const desk = await fixture<KlocketDesk>(
    html`<klocket-desk .addressBar=${bar} .send=${around(send)}></klocket-desk>`,
  );
  const room = () => desk.shadowRoot!.querySelector('klocket-desk-district')!;
  await waitUntil(
    () => room()?.shadowRoot?.querySelector('h1') && !room().shadowRoot!.querySelector('.waiting'),
  );
  let seen = 0;
  const root = () => room().shadowRoot!;
  const inPage = () => deep(root());
  return {
    element: desk,
    bar,
    sent,
    get heading() {
      return root().querySelector('h1')!.textContent.trim();
    },
    get text() {
      return wordsOf(root());
    },
    get frameText() {
      return wordsOf(desk.shadowRoot!);
    },
    frame: (tag: string) => desk.shadowRoot!.querySelector(tag)?.shadowRoot,
    page: <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) =>
      root().querySelector(tag) as HTMLElementTagNameMap[Tag] & {
        updateComplete: Promise<unknown>;
      },
    press: (words: string, tags = 'button, a') => pressIn(root(), words, tags),
    write(label: string, value: string) {
      const input = controlOf(inPage(), label);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    choose(label: string, value: string) {
      const select = controlOf(inPage(), label);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    /** What the next change of the district sends. */
    async saved() {
      const puts = () => sent.filter(({ method }) => method === 'PUT');
      await waitUntil(() => puts().length > seen);
      seen = puts().length;
      return puts().at(-1)!.body as DistrictForm;
    },
  };
}

/** All elements below a root, through open shadow roots. */
const deep = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
    node,
    ...(node.shadowRoot ? deep(node.shadowRoot) : []),
  ]);

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

const wordsOf = (root: ParentNode) =>
  [root, ...deep(root).flatMap((node) => node.shadowRoot ?? [])]
    .map((part) =>
      [...part.children]
        .filter(({ tagName }) => tagName !== 'STYLE')
        .map(({ textContent }) => textContent)
        .join(' '),
    )
    .join(' ');

function pressIn(root: ParentNode, words: string, tags = 'button, a') {
  const found = deep(root).find((node) => node.matches(tags) && plain(node.textContent) === words);
  if (!found) throw new Error(`There is no "${words}" to press.`);
  found.click();
}

function controlOf(nodes: HTMLElement[], label: string) {
  const isNamed = (node: HTMLElement) => {
    const { labels } = node as HTMLInputElement;
    const named = labels?.length ? plain(labels[0]!.textContent) : node.getAttribute('aria-label');
    const group = plain(node.closest('fieldset')?.querySelector('legend')?.textContent ?? '');
    return named === label || `${group}: ${named}` === label;
  };
  const found = nodes.find((node) => node.matches('input, select, textarea') && isNamed(node));
  if (!found) throw new Error(`There is no field "${label}".`);
  return found as HTMLInputElement;
}
