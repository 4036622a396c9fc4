import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  defectPagePath,
  paths,
  staffPaths,
  walkLeadPagePath,
  walkPagePath,
  walkPaperPath,
  type DefectStory,
  type Verdict,
  type WalkLead,
  type WalkProtocol,
  type WalkSource,
} from '@klocket/contract';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { forEachDatabase } from '../../backend-stub/src/testing/databases.ts';
import { launchBrowser } from '../support/browser.ts';
import { askAsStaff, signedIn } from '../support/desk.ts';
import { nextMail } from '../support/mail-box.ts';
import { openNetwork, type Network } from '../support/network.ts';
import { openBrowser, type OwnBrowser } from '../support/own-browser.ts';
import { databaseOf, startServer, type TestServer } from '../support/server.ts';
import { devices, type Visitor } from '../support/visitor.ts';

const district = 'klockaretorpet';

/** The walk after it, over the whole district. */
const nextWalk: WalkSource = {
  title: { sv: 'Trygghetsvandring i april' },
  on: '2027-04-20',
  meetings: [],
  stops: [],
  participants: [],
};

/** What the leader sees, in the order one comes by it, and says of the third. */
const seen: Verdict[] = ['same', 'gone', 'better', 'worse', 'same', 'gone', 'same', 'not-visited'];
const words = 'Klottret har blivit större.';

forEachDatabase((engine, open) => {
  describe('a safety walk, from the telephone to the municipality and back', () => {
    const folder = mkdtempSync(join(tmpdir(), 'klocket-walk-'));
    const profile = join(folder, 'profile');
    const phones: OwnBrowser[] = [];
    let server: TestServer;
    let network: Network;
    let browser: Browser;
    let desk: Visitor;
    let photo: Buffer;
    let walk: WalkLead;
    let page: Page;
    const seenMails = new Set<string>();

    before(async () => {
      const environment = await databaseOf(engine, open);
      [server, browser] = await Promise.all([
        startServer({ folder, environment }),
        launchBrowser(),
      ]);
      network = await openNetwork(server.port);
      desk = await signedIn(browser, server.origin);
      const create = { width: 900, height: 1200, channels: 3, background: '#345' } as const;
      photo = await sharp({ create }).jpeg().toBuffer();
    });
    after(async () => {
      await Promise.all(phones.map((phone) => phone.kill()));
      await browser?.close();
      await network?.stop();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is planned at the desk: a day, and a route stop by stop', async () => {
      const { page: planning } = desk;
      await planning.goto(`${server.origin}/desk/${district}/walks`);
      await planning.getByRole('link', { name: 'Planera en vandring' }).click();
      await planning.getByLabel('Dag', { exact: true }).first().fill('2026-11-24');
      for (const stop of ['Grillplatsen', 'Lekplatsen', 'Stigen till skolan']) {
        await planning.getByLabel('Lägg till ett stopp').selectOption({ label: stop });
        await planning.getByRole('button', { name: `Ta bort ${stop}` }).waitFor();
      }
      await planning.getByLabel('Boende').fill('7');
      await planning.getByRole('button', { name: 'Spara', exact: true }).click();
      const way = planning.getByRole('link', { name: 'Led vandringen' });
      const id = /walks\/([^/]+)\/lead/.exec((await way.getAttribute('href'))!)![1]!;
      walk = await ask('GET', staffPaths.walk(district, id));
      assert.equal(walk.defects.length, 8);
    });

    it('has eight earlier defects on the phone, which then has no network', async () => {
      page = await take();
      await page.goto(`${network.origin}/desk`);
      await page.getByRole('button', { name: 'Trygghetsvandrare', exact: true }).click();
      await page.locator('klocket-desk-today h1').waitFor();
      await page.goto(network.origin + walkLeadPagePath(district, walk.id));
      await page.getByText('0 av 8 sedda').waitFor();
      await page.getByText('går att öppna utan nät').waitFor();
      assert.ok((await wider(page)) <= 0);
    });

    it('takes verdicts, a photo and something new without a network, and loses none when the phone dies', async () => {
      await lose(page);
      for (const [at, verdict] of seen.slice(0, 4).entries()) await say(page, at, verdict);
      const third = thirdOf(page);
      await third.locator('[type=file]').setInputFiles({
        ...{ name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: photo },
      });
      await third.getByRole('img', { name: 'Bild 1' }).waitFor();
      await third.getByRole('textbox').fill(words);
      await third.getByRole('textbox').blur();
      await page.getByRole('button', { name: 'Nytt fel' }).click();
      await page.getByRole('button', { name: 'Belysning', exact: true }).click();
      await page.locator('dialog [type=file]').setInputFiles({
        ...{ name: 'IMG_0003.jpg', mimeType: 'image/jpeg', buffer: photo },
      });
      await page.locator('dialog').getByRole('img', { name: 'Bild 1' }).waitFor();
      // Nobody presses “Klart”: the phone dies with it open.
      await page.getByText('4 sparade här, väntar på nät.').waitFor();
      await phones[0]!.kill();

      page = await take();
      await lose(page);
      await page.goto(network.origin + walkLeadPagePath(district, walk.id));
      await page.getByText('4 av 8 sedda').waitFor();
      await page.getByText('5 sparade här, väntar på nät.').waitFor();
      assert.equal(await thirdOf(page).getByRole('textbox').inputValue(), words);
      for (const [at, verdict] of seen.entries()) if (at >= 4) await say(page, at, verdict);
      await page.getByText('8 av 8 sedda').waitFor();
      assert.deepEqual(
        (await lead()).defects.flatMap(({ noted }) => noted ?? []),
        [],
      );
    });

    it('sends all of it once, when the leader is back and signed in again', async () => {
      await page.context().clearCookies();
      network.mend();
      await page.context().setOffline(false);
      await page.getByText('Du är utloggad. 9 sparade här väntar, inget är borta.').waitFor();
      await page.getByRole('link', { name: 'Logga in igen' }).click();
      await page.getByRole('button', { name: 'Trygghetsvandrare', exact: true }).click();
      // Signed in, one is back where one was.
      await page.getByText('Allt är skickat.').waitFor();
      const { defects, found } = await lead();
      assert.deepEqual(
        defects.map(({ noted }) => noted?.verdict),
        seen,
      );
      assert.deepEqual([defects[2]?.noted?.words, defects[2]?.noted?.photos?.length], [words, 1]);
      assert.equal(found.length, 1);
      await page.reload();
      await page.getByText('Allt är skickat.').waitFor();
      assert.equal((await lead()).found.length, 1);
    });

    it('ends in a protocol, on the web and on paper', async () => {
      await page.locator('.choice').filter({ hasText: 'Mörkt' }).click();
      await page.getByRole('button', { name: 'Boende: en till' }).click();
      await page.getByRole('button', { name: 'Avsluta vandringen' }).click();
      await page.getByRole('link', { name: 'Till protokollet' }).click();
      await page.waitForURL(network.origin + walkPagePath(district, walk.id));
      const text = await page.locator('main').innerText();
      for (const part of ['8 boende', 'I mörker', words, 'Belysning']) {
        assert.ok(text.includes(part), `${part} is missing in\n${text}`);
      }
      assert.ok((await wider(page)) <= 0);
      const { counts, findings, found } = await protocol(walk.id);
      const { differs: _differs, ...others } = counts!;
      assert.deepEqual(others, { gone: 2, better: 1, same: 3, worse: 1, notVisited: 1, found: 1 });
      assert.deepEqual([findings.length, found.length], [8, 1]);
      const paper = await fetch(server.origin + walkPaperPath(district, walk.id));
      assert.equal(paper.headers.get('content-type'), 'application/pdf');
      const bytes = Buffer.from(await paper.arrayBuffer()).toString('latin1');
      assert.match(bytes, /^%PDF-1\.7/);
      assert.match(bytes, /\/Type \/Page\b/);
    });

    it('has what it found handed over at the desk, after a look at the mail', async () => {
      const [found] = (await protocol(walk.id)).found;
      const { page: handing } = desk;
      await handing.goto(`${server.origin}/desk/${district}/defects/handovers`);
      await handing.getByRole('link', { name: 'Lämna över' }).click();
      await handing.getByLabel('Till vem').selectOption({ value: 'kommunen' });
      // What its categories propose is chosen already; only what was found is to go.
      const all = handing.getByLabel('Markera alla');
      await all.check();
      await all.uncheck();
      await handing.getByRole('checkbox', { name: `${found!.number} ·` }).check();
      await handing.getByLabel('Några ord i mejlet').fill('Nytt sedan i går.');
      await handing.getByRole('button', { name: 'Se mejlet först' }).click();
      await handing.getByText('Nytt sedan i går.').last().waitFor();
      await handing.getByRole('button', { name: 'Skicka ett fel' }).click();
      await handing.getByText('Listan är på väg till Kommunen.').waitFor();
      const mail = await nextMail(join(folder, 'mail'), 'felanmalan@kommunen.example', seenMails);
      assert.match(mail.text!, /Nytt sedan i går\./);
      const types = mail.attachments.map(({ mimeType }) => mimeType);
      assert.deepEqual(types.slice(0, 2), ['application/pdf', 'text/csv']);
      const list = handing.locator('.handed').first();
      await list.getByText('Nytt sedan i går.').waitFor();
      await list.getByRole('button', { name: 'Påminn' }).waitFor();
    });

    it('is answered through the secret link in the mail, and contradicted by the next walk', async () => {
      const still = (await protocol(walk.id)).findings
        .filter(({ verdict, defect }) => verdict === 'same' && defect.receivers.length > 0)
        .map(({ defect }) => defect.id);
      assert.ok(still.length >= 2);
      const [first, second] = still as [string, string];
      const before = await story(first);
      await ask('POST', staffPaths.handovers(district), {
        receiver: 'kommunen',
        defects: [first, second],
        message: 'Det här såg vi på vandringen.',
      });
      const mails = join(folder, 'mail');
      const mail = await nextMail(mails, 'felanmalan@kommunen.example', seenMails);
      const answering = await browser.newPage();
      await answering.goto(/https?:\/\/\S+#\S+/.exec(mail.text ?? '')![0]);
      await answering.getByLabel('Markera alla').check();
      await answering.getByRole('radio', { name: 'Åtgärdad', exact: true }).check();
      await answering.getByRole('textbox').last().fill('Lampan är bytt.');
      await answering.getByRole('button', { name: 'Skicka svar för 2' }).click();
      await answering.getByText('Tack, svaret är sparat för 2.').waitFor();
      await answering.close();

      const next = await ask<WalkLead>('POST', staffPaths.walks(district), nextWalk);
      const answered = next.defects.find(({ id }) => id === first);
      assert.equal(answered?.said?.words, 'Lampan är bytt.');
      await ask('PUT', staffPaths.walkVerdict(district, next.id, first), {
        verdict: 'same',
        words: 'Fortfarande släckt.',
      });
      await ask('PUT', staffPaths.walkVerdict(district, next.id, second), { verdict: 'gone' });
      await ask('POST', staffPaths.walkClosing(district, next.id), {});
      const [contradicted, agreed] = [await story(first), await story(second)];
      assert.deepEqual(
        [contradicted.differs, contradicted.carriedOver, contradicted.status],
        [true, before.carriedOver + 1, 'confirmed'],
      );
      assert.deepEqual([agreed.differs, agreed.status], [false, 'checked-on-walk']);
      await page.goto(network.origin + defectPagePath(district, first));
      const truths = await page.locator('.truths').innerText();
      for (const part of [
        'stämmer inte överens',
        'Kommunen',
        'Lampan är bytt.',
        'Fortfarande släckt.',
      ]) {
        assert.ok(truths.includes(part), `${part} is missing in\n${truths}`);
      }
      const carried = `Kvar efter ${contradicted.carriedOver} vandring`;
      await page.getByText(carried).first().waitFor();
      assert.equal((await protocol(next.id)).counts?.differs, 1);
    });

    /** A phone with a profile that outlives it. */
    async function take() {
      const phone = await openBrowser(profile, ['--accept-lang=sv-SE']);
      phones.push(phone);
      const opened = await phone.context.newPage();
      await opened.setViewportSize(devices.phone.viewport);
      return opened;
    }

    async function lose(lost: Page) {
      network.cut();
      await lost.context().setOffline(true);
    }

    const ask = <T>(method: string, path: string, body?: object) =>
      askAsStaff<T>(desk.page, method, path, body);
    const lead = () => ask<WalkLead>('GET', staffPaths.walk(district, walk.id));
    const read = async <T>(path: string) => (await (await fetch(server.origin + path)).json()) as T;
    const protocol = (id: string) => read<WalkProtocol>(paths.walk(district, id));
    const story = (id: string) => read<DefectStory>(paths.defect(district, id));
  });
});

const thirdOf = (page: Page) => page.locator('[data-defect]').nth(2);

/** Says what one of the defects looks like now, in one tap. */
const say = (page: Page, at: number, verdict: Verdict) =>
  page.locator('[data-defect]').nth(at).locator(`[data-verdict="${verdict}"]`).click();

/** By how much the page is wider than the phone, in CSS pixels. */
const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
