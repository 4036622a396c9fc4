import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailTemplates, type MailTemplate } from '@klocket/contract';
import { migrate, openDatabase } from '../database/database.ts';
import { stoppedClock } from '../testing/calendar.ts';
import { spokenByUs } from '../words/index.ts';
import { createMailRoom } from './mail-room.ts';
import { queueMail } from './queue.ts';
import { renderMail } from './render.ts';
import { createSender } from './sender.ts';
import { invitation, mailTo, queue, startMailServer } from './testing.ts';
import type { MailValues } from './words/index.ts';

const publicUrl = 'https://klocket.example';

const link = 'https://klocket.example/desk/sign-in#token';
const news = {
  title: 'Läxhjälp',
  when: 'tisdag 24 november 17:00–19:00',
  where: 'Kunskapens hus, Stora salen',
  seats: 2,
  place: 3,
  message: 'Ta med läxorna.',
  link,
  code: 'K7QD-2M9X',
};
const defect = {
  number: 12,
  title: 'Belysning, Fotbollsplanen',
  status: 'planerat',
  by: 'Kommunen',
  reason: 'Lampan är beställd.',
  planned: '24 november',
  link,
};
const handover = {
  district: 'Klockaretorpet',
  receiver: 'Kommunen',
  count: 1,
  list: [{ number: 12, title: 'Belysning, Fotbollsplanen' }],
  message: 'Tack för senast.',
  until: '24 december',
  publicRecord: true,
  link,
};
const values: MailValues = {
  'sign-in': { code: '012345', link, minutes: 10 },
  invitation: { district: 'Klockaretorpet', link, invitedBy: 'Samordnaren' },
  'mail-failed': {
    recipient: 'ledare@klocket.example',
    template: 'invitation',
    trouble: 'recipient-refused',
    district: 'Klockaretorpet',
    link,
  },
  'signup-confirmed': news,
  'signup-waiting': news,
  'signup-promoted': news,
  'signup-changed': news,
  'signup-cancelled': news,
  'signup-message': news,
  'defect-received': defect,
  'defect-changed': defect,
  'defect-follow': defect,
  'defect-handover': handover,
  'defect-reminder': handover,
  'defect-link': handover,
  'suggestion-shown': { title: 'Schackklubben', link, by: 'Samordnaren', word: '' },
  'suggestion-returned': { title: 'Schackklubben', link, by: 'Samordnaren', word: 'Vilket rum?' },
  'passkey-added': { name: 'Telefonen', by: '', link },
  'passkey-removed': { name: '', by: 'Samordnaren', link },
  'evening-changed': {
    occurrence: 'laxhjalp-20261124t1700',
    title: 'Läxhjälp',
    by: 'Samordnaren',
    status: 'Inställt',
    was: 'tisdag 24 november 17:00–19:00, Kunskapens hus',
    now: '',
    why: 'Vattenläcka.',
    link,
  },
  'screen-silent': {
    screen: 'Skärmen i entrén',
    district: 'Klockaretorpet',
    since: 'tisdag 24 november 12:00',
    link,
  },
};
const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: annan@klocket.example\u202e\u2067';

describe('a letter', async () => {
  const server = await startMailServer();
  const { clock } = stoppedClock('2026-11-24T12:00Z');
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const room = createMailRoom({ db, publicUrl, clock, send: createSender(mailTo(server.port)) });

  async function arrive(mail: Parameters<typeof queue>[2]) {
    await queue(db, clock, mail);
    await room.wake();
    return server.arrived.at(-1)!;
  }

  it('arrives in Swedish, to one recipient, from us', async () => {
    const { to, from, mail, raw } = await arrive({
      to: 'ledare@klocket.example',
      language: 'sv-x-lattlast',
      template: 'sign-in',
      values: values['sign-in'],
    });
    assert.deepEqual([to, from], [['ledare@klocket.example'], 'klocket@klocket.example']);
    assert.deepEqual(mail.to, [{ address: 'ledare@klocket.example', name: '' }]);
    assert.deepEqual([mail.cc, mail.bcc], [undefined, undefined]);
    assert.equal(mail.subject, 'Logga in i Klocket');
    assert.match(mail.text!, /Öppnar du mejlet på en annan telefon/);
    assert.match(mail.text!, /\n {4}012345\n/);
    assert.ok(mail.text!.includes(`\n${link}\n`));
    assert.match(mail.html!, /<html lang="sv" dir="ltr">/);
    assert.ok(mail.html!.includes(`href="${link}"`));
    assert.match(raw, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(raw, /^Date: Tue, 24 Nov 2026 12:00:00 \+0000\r$/m);
    assert.equal(Math.max(...raw.split('\r\n').map(({ length }) => length)) <= 998, true);
  });

  it('arrives in Arabic, written from the right, with names kept to themselves', async () => {
    const { mail } = await arrive(invitation({ language: 'ar' }));
    assert.equal(mail.subject, 'أنت مدعو إلى Klocket');
    assert.match(
      mail.text!,
      /وصلتك دعوة من \u2068Samordnaren\u2069 للعمل على تقويم \u2068Torpet\u2069/,
    );
    assert.match(mail.html!, /<html lang="ar" dir="rtl">/);
    assert.match(mail.html!, /direction:rtl;text-align:right/);
  });

  it('takes what people have typed for words and nothing else', async () => {
    const { to, mail, raw } = await arrive(
      invitation({ values: { district: hostile, invitedBy: hostile, link } }),
    );
    assert.deepEqual(to, ['ledare@klocket.example']);
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    assert.doesNotMatch(head, /annan|onerror|^bcc/im);
    assert.equal(mail.bcc, undefined);
    assert.doesNotMatch(mail.html!, /<img/);
    assert.match(mail.html!, /&lt;img src=x onerror=alert\(1\)&gt;/);
    assert.doesNotMatch(mail.text!, /[\u202e\u2066-\u2069]/);
    assert.match(mail.text!, /^<img .+Bcc: annan@klocket\.example har bjudit in dig/m);
  });

  it('is never queued for an address that would be two, or end the line', async () => {
    for (const to of [
      'a@klocket.example, b@klocket.example',
      'a@klocket.example\r\nBcc: b@klocket.example',
      '"a b"@klocket.example',
    ]) {
      const written = db
        .transaction()
        .execute((tx) => queueMail(tx, invitation({ to }), '2026-11-24T12:00:00Z'));
      await assert.rejects(written, { code: 'address-invalid', pointer: '/email' });
    }
  });

  it('says in the subject what it is about, and in the letter the code to show', () => {
    const { subject, text } = render('signup-confirmed', 'sv');
    assert.equal(subject, 'Du har en plats: Läxhjälp');
    assert.ok(text.includes('K7QD-2M9X\n\nVisa koden när du kommer.'), text);
  });

  for (const template of mailTemplates) {
    for (const language of spokenByUs) {
      it(`${template} in ${language} loads nothing, follows nobody and says the same twice`, () => {
        const { subject, text, html } = render(template, language);
        assert.ok(subject.length > 0 && subject.length < 60);
        assert.doesNotMatch(html, /<(img|script|link|iframe|form)\b| src=|url\(|@import/i);
        const addresses = [...html.matchAll(/https?:[^"<\s]+/g)].map(([address]) => address);
        assert.deepEqual(new Set(addresses), new Set([link]));
        assert.doesNotMatch(html + text, /undefined|\[object|\{\w+\}/);
        for (const line of wordsOf(html)) assert.ok(text.includes(line), line);
      });
    }
  }

  it('leaves out an address that would do anything but open a page', () => {
    const { html } = renderMail('sign-in', 'sv', {
      ...values['sign-in'],
      link: 'javascript:alert(1)',
    });
    assert.doesNotMatch(html, /javascript/);
  });
});

const render = <Name extends MailTemplate>(template: Name, language: string) =>
  renderMail(template, language, values[template]);

/** The sentences of a letter's paragraphs. */
const wordsOf = (html: string) =>
  [...html.matchAll(/<p style[^>]*>([^<]+)<\/p>/g)].map(([, words = '']) => words.trim());
