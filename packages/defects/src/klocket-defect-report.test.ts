import type { DefectReported } from '@klocket/contract';
import { Problem, useLanguage } from '@klocket/core';
import { leftEntries } from '@klocket/core/writing';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import './define-report.ts';
import { refusing, sampleForm, sampleReported, sampleSimilar } from './samples.ts';
import { picture, ReportHarness } from './testing/report-harness.ts';

const lost = () => Promise.reject(new Problem('unreachable'));

describe('<klocket-defect-report>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    indexedDB.deleteDatabase('klocket-outbox');
  });
  afterEach(() => useLanguage('sv'));

  it('takes a report with a photo that is smaller, and says that it is sent', async () => {
    const form = await ReportHarness.show();
    await expect(form.element).to.be.accessible();
    await form.tick('Belysning');
    await form.fill('spot', 'fotbollsplanen');
    await form.tick('Släckt');
    await form.fill('words', ' Lampan vid målet lyser inte. ');
    await form.choose(await picture());
    await expect(form.element).to.be.accessible();
    await form.press('Skicka anmälan');
    await form.says('Skickad. Tack!', 'nummer 17', 'Följ din anmälan');
    const [{ body, files }] = form.sent as [(typeof form.sent)[number]];
    const { seenAt, photos, ...rest } = body;
    expect(rest).to.deep.equal({
      category: 'belysning',
      place: { spot: 'fotbollsplanen' },
      language: 'sv',
      words: 'Lampan vid målet lyser inte.',
      answers: { vad: 'slackt' },
    });
    expect(photos).to.deep.equal(files);
    const [{ bytes, type }] = form.put as [(typeof form.put)[number]];
    const { width, height } = await createImageBitmap(new Blob([bytes], { type }));
    expect([width, height]).to.deep.equal([1600, 800]);
    expect(Date.parse(seenAt!)).to.be.closeTo(Date.now(), 60_000);
    expect(form.focused?.classList.contains('done')).to.equal(true);
    await expect(form.element).to.be.accessible();
    expect(await leftEntries()).to.deep.equal([]);
  });

  it('shows whom to call before the form, where it is urgent', async () => {
    const form = await ReportHarness.show();
    await form.tick('Hissar');
    await form.says('Ring i stället', '010-000 00 22');
    expect(form.element.renderRoot.querySelector('#words')).to.equal(null);
    await expect(form.element).to.be.accessible();
    await form.press('Det är inte bråttom – skriv en anmälan');
    expect(form.find('#words').localName).to.equal('textarea');
  });

  it('says who gets it, and that a municipality’s copy is a public record', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    await form.says('Kommunen', 'Hyresvärden', 'blir allmän handling');
    await form.tick('Hissar');
    await form.press('Det är inte bråttom – skriv en anmälan');
    expect(form.words).not.to.contain('allmän handling');
  });

  it('sums up what is missing, with links to the fields', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    await form.press('Skicka anmälan');
    await form.says('Det här behöver ändras:', 'Säg var det är');
    expect(form.focused?.className).to.equal('faults');
    await expect(form.element).to.be.accessible();
    await form.fill('spot', 'lekplatsen');
    await form.fill('words', 'Gungan är trasig.');
    await form.press('Skicka anmälan');
    await form.says('Skickad. Tack!');
  });

  it('needs no words where a photo shows it', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    await form.fill('place', 'Vid kiosken');
    await form.choose(await picture(800, 600));
    await form.press('Skicka anmälan');
    await form.says('Skickad. Tack!');
    expect(form.sent[0]!.body.words).to.equal(undefined);
  });

  it('is judged by what was chosen last, however fast it is sent', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    void form.fill('spot', 'lekplatsen');
    void form.fill('words', 'Lampan är släckt');
    await form.press('Skicka anmälan');
    await form.says('Skickad. Tack!');
  });

  it('sends no answers to what another category asked', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    await form.tick('Släckt');
    await form.tick('Skräp och klotter');
    await form.fill('spot', 'lekplatsen');
    await form.fill('words', 'Det är något annat.');
    await form.press('Skicka anmälan');
    await form.says('Skickad. Tack!');
    expect(form.sent[0]?.body.answers).to.equal(undefined);
  });

  it('is sent once, however often somebody presses while a photo is made ready', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    await form.fill('spot', 'lekplatsen');
    const ready = form.choose(await picture());
    const send = form.find('.go');
    send.click();
    send.click();
    await ready;
    await form.says('Skickad. Tack!');
    expect(form.sent.map(({ files }) => files.length)).to.deep.equal([1]);
    expect(await leftEntries()).to.deep.equal([]);
  });

  it('says at once that a file is no picture', async () => {
    const form = await ReportHarness.show();
    await form.tick('Belysning');
    await form.choose(new File(['not a picture'], 'a.jpg', { type: 'image/jpeg' }));
    await form.says('Bilden gick inte att läsa här.');
  });

  it('keeps several with their photos without a network, and sends each once when there is one', async () => {
    let isOnline = false;
    const report = () => (isOnline ? Promise.resolve(sampleReported()) : lost());
    const form = await ReportHarness.show(sampleForm(), { report });
    for (const words of ['Det första', 'Det andra']) {
      await form.tick('Belysning');
      await form.fill('spot', 'lekplatsen');
      await form.fill('words', words);
      await form.choose(await picture(640, 480));
      await form.press('Skicka anmälan');
      await form.says('Sparad – skickas när du har nät.');
      if (words === 'Det första') await form.press('+ Anmäl ett fel till');
    }
    await form.says('Belysning · Det första', 'Belysning · Det andra');
    await waitUntil(async () => (await leftEntries()).length === 2);
    await expect(form.element).to.be.accessible();
    const tried = form.sent.length;
    isOnline = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => form.element.renderRoot.querySelectorAll('.done').length === 2);
    const keys = new Set(form.sent.slice(tried).map(({ key }) => key));
    expect(keys.size).to.equal(2);
    expect(await leftEntries()).to.deep.equal([]);
  });

  it('has its photos again after the page was loaded anew, until it is sent', async () => {
    const before = await ReportHarness.show();
    await before.tick('Belysning');
    await before.fill('spot', 'lekplatsen');
    await before.choose(await picture(640, 480));
    await waitUntil(() =>
      sessionStorage.getItem('klocket-draft defect klockaretorpet')?.match(/"kept":"\w+"/),
    );
    before.element.remove();
    const form = await ReportHarness.show();
    await waitUntil(() => form.element.renderRoot.querySelector('.photos canvas'));
    expect(await leftEntries()).to.deep.equal([]);
    await form.press('Skicka anmälan');
    await form.says('Skickad. Tack!');
    expect(form.sent[0]!.body.photos!.length).to.equal(1);
    expect(await draftsLeft()).to.equal(0);
  });

  it('says at once that there is no room for a photo', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    try {
      const form = await ReportHarness.show();
      await form.tick('Belysning');
      await form.choose(await picture(640, 480));
      await form.says('Bilderna får inte plats');
      await expect(form.element).to.be.accessible();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('lets the next one be written while the last one is on its way', async () => {
    let answer!: (reported: DefectReported) => void;
    const report = () => new Promise<DefectReported>((resolve) => (answer = resolve));
    const form = await ReportHarness.show(sampleForm(), { report });
    const write = async (words: string) => {
      await form.tick('Belysning');
      await form.fill('spot', 'lekplatsen');
      await form.fill('words', words);
    };
    await write('Det första');
    await form.press('Skicka anmälan');
    await form.press('+ Anmäl ett fel till');
    await write('Det andra');
    answer(sampleReported());
    await form.says('Skickad. Tack!');
    expect(form.find<HTMLTextAreaElement>('#words').value).to.equal('Det andra');
  });

  it('sends what an earlier visit has left', async () => {
    const first = await ReportHarness.show(sampleForm(), { report: lost });
    await first.tick('Belysning');
    await first.fill('spot', 'lekplatsen');
    await first.fill('words', 'Kvar sedan i går');
    await first.press('Skicka anmälan');
    await first.says('Sparad – skickas när du har nät.');
    first.element.remove();
    const next = await ReportHarness.show();
    await next.says('Skickad. Tack!');
    expect(next.sent.map(({ body }) => body.words)).to.deep.equal(['Kvar sedan i går']);
    expect(next.find('.form').className).to.equal('form');
  });

  it('puts what the server refuses beside its field, with nothing lost', async () => {
    const errors = [
      { pointer: '/words', code: 'identity-number', detail: 'Ta bort personnumret.' },
    ];
    const form = await ReportHarness.show(sampleForm(), {
      report: refusing('invalid', { errors } as never),
    });
    await form.tick('Belysning');
    await form.fill('spot', 'lekplatsen');
    await form.fill('words', 'Någon med numret 121212-1212');
    await form.press('Skicka anmälan');
    await form.says('Ta bort personnumret.');
    expect(form.find<HTMLTextAreaElement>('#words').value).to.contain('121212');
    expect(await leftEntries()).to.deep.equal([]);
  });

  it('shows what may be the same, and counts one who says "me too"', async () => {
    const confirmed: string[] = [];
    const form = await ReportHarness.show(sampleForm(), {
      similar: () => Promise.resolve(sampleSimilar()),
      confirm: ({ url }) => Promise.resolve(confirmed.push(url)),
    });
    await form.tick('Belysning');
    await form.fill('spot', 'fotbollsplanen');
    await form.says('Är det något av det här?', 'Lampan vid målet lyser inte.');
    await form.press('Jag med');
    await form.says('Tack, du är räknad.');
    expect(confirmed.length).to.equal(1);
  });

  it('shows the way to our own page where the page around is no partner', async () => {
    const form = await ReportHarness.show(sampleForm({ elsewhere: true }));
    await form.says('Anmäl på Klockets egen sida');
    expect(form.element.renderRoot.querySelector('input')).to.equal(null);
  });

  it('says so where a district has nothing to report yet', async () => {
    const form = await ReportHarness.show(sampleForm({ categories: [] }));
    await form.says('Här går det inte att anmäla fel än.');
    await expect(form.element).to.be.accessible();
  });

  it('speaks Arabic from right to left', async () => {
    const form = await ReportHarness.show(sampleForm(), { lang: 'ar' });
    await form.tick('Belysning');
    await form.says('أبلغ عن عطل', 'أين هو؟');
    expect(form.find('.report').dir).to.equal('rtl');
    await expect(form.element).to.be.accessible();
  });
});

/** How many drafts lie in the browser. */
const draftsLeft = () =>
  new Promise<number>((resolve, reject) => {
    const opened = indexedDB.open('klocket-outbox');
    opened.onerror = reject;
    opened.onsuccess = () => {
      const count = opened.result.transaction('entry').objectStore('entry').count();
      count.onsuccess = () => {
        opened.result.close();
        resolve(count.result);
      };
    };
  });
