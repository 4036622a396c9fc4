import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  type DefectStory,
  type HandoverPreview,
  type MyHandover,
  type ProblemDetails,
  type StaffHandover,
  type StaffHandoverList,
} from '@klocket/contract';
import sharp from 'sharp';
import { createMailRoom } from '../../mail/mail-room.ts';
import { createSender } from '../../mail/sender.ts';
import { mailTo, startMailServer } from '../../mail/testing.ts';
import { createTestClock, openApp, sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase } from '../../testing/databases.ts';
import { sampleDefects, sampleReport } from '../../testing/defects.ts';
import { workersOf } from '../../testing/staff.ts';
import { createDefectPhotoRepository } from '../defects/photos.ts';
import { createDefectRepository } from '../defects/repository.ts';
import { secretDefectLink } from '../defects/links.ts';
import { createDefectSecrets } from '../defects/secrets.ts';
import { createDistrictRepository } from '../districts/repository.ts';
import { photoFiles } from '../papers/photo-files.ts';
import { createPress } from '../papers/press.ts';
import { readSettings } from '../../settings.ts';
import { handoverAttachments } from './files.ts';
import { noteHandoverMail } from './outcome.ts';
import { createHandoverRepository } from './repository.ts';

const { id: district } = sampleDistrict;
const publicUrl = 'https://klocket.example';
const secrets = createDefectSecrets('only for tests, only for tests, only for tests');

forEachDatabase((_engine, open) => {
  describe('the mail of a handover', async () => {
    const files = await mkdtemp(join(tmpdir(), 'klocket-handover-'));
    after(() => rm(files, { recursive: true }));
    const db = await open();
    const { clock, set } = createTestClock();
    const server = await startMailServer();
    const environment = { KLOCKET_FILES: files, KLOCKET_RATE_LIMIT: '1000000' };
    const app = await openApp(db, { clock, environment });
    const districts = createDistrictRepository(db, clock);
    await districts.save(sampleDistrict);
    const defects = createDefectRepository(db, clock, secrets);
    await defects.saveSettings(district, sampleDefects);
    const defectPhotos = createDefectPhotoRepository(db, clock, files);
    const press = createPress(photoFiles(db, defectPhotos));
    let brokenPress = false;
    const room = createMailRoom({
      db,
      clock,
      publicUrl,
      send: createSender(mailTo(server.port)),
      defectLink: (districtId, tokenId, language) =>
        secretDefectLink(publicUrl, secrets, { districtId, tokenId, language }),
      noteOutcome: noteHandoverMail,
      attachmentsOf: handoverAttachments({
        db,
        clock,
        settings: readSettings({ KLOCKET_PUBLIC_URL: publicUrl, KLOCKET_SECRET: 'x'.repeat(40) }),
        districts,
        defects,
        defectPhotos,
        handovers: createHandoverRepository(db, clock),
        press: {
          order: (paper) => {
            if (brokenPress) throw new Error('no paper left');
            return press.order(paper);
          },
        },
      }),
    });
    const work = workersOf(app, db, clock, district);
    let { ask } = await work({ roles: ['coordinator'] });
    /** Sets the clock; who has not been seen for so long signs in anew. */
    async function goTo(instant: string) {
      set(instant);
      ({ ask } = await work({ roles: ['coordinator'] }));
    }
    const arrived = () =>
      server.arrived.filter(({ to }) => to.includes('felanmalan@kommunen.example'));
    const latest = () => arrived().at(-1)!.mail;

    async function shown(photos: string[] = []) {
      const wish = { ...sampleReport, ...(photos.length > 0 && { photos }) };
      const id = await defects.report(district, wish, { key: randomUUID() });
      const { headers } = await ask('GET', staffPaths.defect(district, id));
      const match = { 'if-match': String(headers.etag) };
      const body = {
        review: 'published',
        words: 'Släckt.',
        photos: photos.map((photo, at) => ({
          id: photo,
          review: at === 0 ? 'published' : 'refused',
        })),
      };
      const reviewed = await ask('PATCH', staffPaths.defect(district, id), body, match);
      assert.equal(reviewed.statusCode, 200, reviewed.body);
      return id;
    }

    async function photo() {
      const id = randomUUID();
      const create = { width: 60, height: 40, channels: 3, background: '#0b6b5d' } as const;
      await defectPhotos.take(
        { districtId: district, id },
        await sharp({ create }).png().toBuffer(),
        new AbortController().signal,
      );
      return id;
    }

    async function send(...ids: string[]) {
      const sent = await ask('POST', staffPaths.handovers(district), {
        receiver: 'kommunen',
        defects: ids,
        message: 'Från i fredags.',
      });
      assert.equal(sent.statusCode, 201, sent.body);
      return sent.json<StaffHandoverList>().items[0]!.id;
    }
    const list = async (id: string) =>
      (await ask('GET', staffPaths.handovers(district)))
        .json<StaffHandoverList>()
        .items.find((one) => one.id === id)!;
    const stateOf = async (id: string) =>
      (await app.inject(paths.defect(district, id))).json<DefectStory>().receivers[0]?.state;
    const tokenIn = (text: string) => /#(\S+)/.exec(text)![1]!;
    const bearing = (token: string) => ({ authorization: `Bearer ${token}` });
    const mine = (token: string) =>
      app.inject({ url: paths.myHandover(), headers: bearing(token) });
    const askForLink = (token: string) =>
      app.inject({ method: 'POST', url: paths.myHandoverLinks(), headers: bearing(token) });

    it('brings the list as a paper, as a table and its reviewed photos, and is sent then', async () => {
      const defect = await shown([await photo(), await photo()]);
      const id = await send(defect);
      assert.equal(await stateOf(defect), 'to-send');
      await room.wake();
      assert.equal(await stateOf(defect), 'sent');
      const mail = latest();
      assert.match(mail.text!, /Från i fredags\./);
      assert.match(mail.text!, /\/provberget\/handovers\/mine#h[0-9a-f]{16}-1\./);
      assert.deepEqual(
        mail.attachments.map(({ filename, mimeType }) => [filename, mimeType]),
        [
          ['provberget-2026-11-24.pdf', 'application/pdf'],
          ['provberget-2026-11-24.csv', 'text/csv'],
          ['bild-1-1.jpg', 'image/jpeg'],
        ],
      );
      const [paper, table] = mail.attachments.map(({ content }) =>
        Buffer.from(content as ArrayBuffer).toString('latin1'),
      );
      assert.match(paper!, /^%PDF-1\.7/);
      // Who reads the paper cannot answer for its receiver.
      assert.doesNotMatch(paper!, new RegExp(id.split('').join('\\0?')));
      assert.match(table!, /https:\/\/klocket\.example\/provberget\/defects\//);
      const token = tokenIn(mail.text!);
      const file = await app.inject({ url: paths.myHandoverPaper(), headers: bearing(token) });
      assert.equal(file.headers['content-type'], 'application/pdf');
      const desk = await ask('GET', staffPaths.handoverPaper(district, id));
      assert.match(desk.rawPayload.toString('latin1'), /^%PDF/);
    });

    it('that is refused has failed, and is sent again', async () => {
      const defect = await shown();
      const id = await send(defect);
      server.answers.push(550);
      await room.wake();
      assert.equal(await stateOf(defect), 'failed');
      const failed = await list(id);
      assert.deepEqual([failed.state, failed.trouble], ['failed', 'recipient-refused']);
      const again = await ask('POST', staffPaths.handoverMails(district, id));
      assert.equal(again.json<StaffHandover>().state, 'waiting');
      await room.wake();
      assert.equal(await stateOf(defect), 'sent');
      const back = await ask('POST', staffPaths.handoverBounces(district, id));
      assert.equal(back.json<StaffHandover>().state, 'failed');
      assert.equal(await stateOf(defect), 'failed');
    });

    it('is known by its latest try: what an older one comes to says nothing', async () => {
      const defect = await shown();
      const id = await send(defect);
      await room.wake();
      const first = await db
        .selectFrom('mail')
        .selectAll()
        .where('defect_token_id', '=', `${id}-1`)
        .executeTakeFirstOrThrow();
      await ask('POST', staffPaths.handoverMails(district, id));
      await room.wake();
      await db
        .transaction()
        .execute((tx) => noteHandoverMail(tx, first, 'failed', '2026-11-24T15:16:00Z'));
      assert.equal(await stateOf(defect), 'sent');
    });

    it('waits for its paper, and in the end goes without', async () => {
      const id = await send(await shown());
      brokenPress = true;
      for (const [instant, trouble] of [
        ['2026-11-24T15:15:00Z', 'later'],
        ['2026-11-24T15:16:30Z', 'later'],
        ['2026-11-24T15:22:00Z', undefined],
      ] as const) {
        set(instant);
        await room.wake();
        assert.equal((await list(id)).trouble, trouble);
      }
      brokenPress = false;
      const { attachments } = latest();
      assert.deepEqual(
        attachments.map(({ mimeType }) => mimeType),
        ['text/csv'],
      );
    });

    it('is reminded of when nobody answers, with what is not answered', async () => {
      await goTo('2026-11-25T15:15:00Z');
      const [one, other] = [await shown(), await shown()];
      const id = await send(one, other);
      await room.wake();
      const token = tokenIn(latest().text!);
      await app.inject({
        method: 'POST',
        url: paths.myHandoverAnswers(),
        headers: bearing(token),
        payload: { items: [{ defect: one, status: 'planned', plannedOn: '2026-12-15' }] },
      });
      assert.equal((await list(id)).late, 0);
      await goTo('2026-12-17T15:15:00Z');
      assert.equal((await list(id)).late, 1);
      const reminded = await ask('POST', staffPaths.handoverReminders(district, id));
      assert.equal(reminded.json<StaffHandover>().remindedAt, '2026-12-17T15:15:00Z');
      await room.wake();
      const mail = latest();
      assert.match(mail.subject!, /^Påminnelse: 1 fel/);
      assert.equal(tokenIn(mail.text!), token);
      // The link lasts from then on.
      await goTo('2027-01-10T15:15:00Z');
      assert.equal((await mine(token)).statusCode, 200);
      await app.inject({
        method: 'POST',
        url: paths.myHandoverAnswers(),
        headers: bearing(token),
        payload: { items: [{ defect: other, status: 'fixed' }] },
      });
      const over = await ask('POST', staffPaths.handoverReminders(district, id));
      assert.equal(over.statusCode, 409);
    });

    it('has a link that its receiver can ask for anew, once it has ended', async () => {
      await goTo('2027-02-01T15:15:00Z');
      await send(await shown());
      await room.wake();
      const token = tokenIn(latest().text!);
      await goTo('2027-03-20T15:15:00Z');
      assert.equal((await mine(token)).statusCode, 410);
      const before = arrived().length;
      const asked = await askForLink(token);
      assert.equal(asked.statusCode, 202, asked.body);
      assert.deepEqual(asked.json(), { email: 'f…@kommunen.example' });
      assert.equal((await askForLink(token)).statusCode, 202);
      await room.wake();
      assert.equal(arrived().length, before + 1);
      const fresh = tokenIn(latest().text!);
      assert.notEqual(fresh, token);
      assert.equal((await mine(fresh)).json<MyHandover>().items.length, 1);
      // Who still has the old one makes the new one no worse.
      await goTo('2027-03-20T16:15:00Z');
      await askForLink(token);
      assert.equal((await mine(fresh)).statusCode, 200);
      assert.equal((await askForLink(`${token}x`)).statusCode, 404);
    });

    it('is looked at before it is sent', async () => {
      await goTo('2027-04-01T15:15:00Z');
      const mails = () => db.selectFrom('mail').select('id').execute();
      const wish = { receiver: 'kommunen', defects: [await shown([await photo()])] };
      const before = (await mails()).length;
      const seen = await ask('POST', staffPaths.handoverPreviews(district), wish);
      const preview = seen.json<HandoverPreview>();
      assert.deepEqual([preview.to, preview.photos], ['felanmalan@kommunen.example', 1]);
      assert.match(preview.text, /Belysning, Fotbollsplanen/);
      const paper = await ask('POST', staffPaths.handoverPreviewPaper(district), wish);
      assert.equal(paper.headers['content-type'], 'application/pdf');
      const strange = await ask('POST', staffPaths.handoverPreviews(district), {
        ...wish,
        defects: ['nope'],
      });
      assert.equal(strange.json<ProblemDetails>().errors?.[0]?.pointer, '/defects/0');
      assert.equal((await mails()).length, before);
    });
  });
});
