import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  paths,
  staffPaths,
  type Activity,
  type DeskSignedUp,
  type PeopleCountList,
} from '@klocket/contract';
import type { Browser, Page } from 'playwright-core';
import { forEachDatabase } from '../../backend-stub/src/testing/databases.ts';
import { launchBrowser } from '../support/browser.ts';
import { cameraFlags, holdUp } from '../support/camera.ts';
import { askAsStaff, signedIn } from '../support/desk.ts';
import { nextMail } from '../support/mail-box.ts';
import { databaseOf, startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const district = 'klockaretorpet';
const activity = 'rattigheter-i-boendet';
const circle = 'lita-utbildning';
const family = 'عائلة من الحي';
const email = 'familj@klocket.example';

forEachDatabase((engine, open) => {
  describe('the whole way, with a clock that is a day wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'klocket-whole-way-'));
    const film = join(folder, 'camera.y4m');
    const mails = new Set<string>();
    let server: TestServer;
    let browser: Browser;
    let worker: Visitor;
    let visitor: Visitor;
    let evening = '';
    let neighbour: DeskSignedUp;

    before(async () => {
      const environment = await databaseOf(engine, open);
      [server, browser] = await Promise.all([
        startServer({ folder, environment, script: 'tests/support/noon-tomorrow.ts' }),
        launchBrowser(cameraFlags(film)),
      ]);
      [worker, visitor] = await Promise.all([
        signedIn(browser, server.origin),
        welcome(browser, { locale: 'ar' }),
      ]);
      const answer = await fetch(server.origin + paths.activity(district, activity));
      evening = ((await answer.json()) as Activity).upcoming[0]!.id;
      const seats = staffPaths.occurrenceSeats(district, evening);
      await askAsStaff(worker.page, 'PUT', seats, { capacity: 5, reserved: 0 });
      neighbour = await writeDown(evening, { name: 'Grannen', adults: 2, language: 'sv' });
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(folder, { recursive: true });
    });

    it('begins in the line, for a family of four that reads Arabic on the parish’s page', async () => {
      const { page, troubles } = visitor;
      await page.goto(`${server.partner('forsamlingen')}/ar/`);
      const form = page.locator('klocket-signup');
      await form.getByRole('button', { name: 'بالغ إضافي' }).click();
      for (const [at, age] of ['4', '9'].entries()) {
        await form.getByRole('button', { name: 'أضف طفلًا' }).click();
        await form.getByLabel(`عمر الطفل ${at + 1}`).selectOption(age);
      }
      const send = form.getByRole('button', { name: 'سجّلني' });
      await send.click();
      await form.getByRole('alert').getByText('يجب تعديل ما يلي').waitFor();
      await form.getByLabel('اسمك').fill(family);
      await form.getByLabel('البريد الإلكتروني').check();
      await form.getByLabel('عنوان البريد الإلكتروني').fill(email);
      await form.getByLabel('هل تريد مترجمًا؟').selectOption('ar');
      await send.click();
      await form.getByText('أنت رقم 1 في قائمة الانتظار').waitFor();
      assert.ok((await wider(page)) <= 0);
      // Filled in faster than a person can, it is sent a second time by itself.
      assert.deepEqual(
        troubles.filter((trouble) => !trouble.includes('422')),
        [],
      );
      const mail = await nextMail(join(folder, 'mail'), email, mails, /قائمة الانتظار/);
      await page.goto(linkIn(mail.text));
      await page.getByRole('heading', { name: 'أنت رقم 1 في قائمة الانتظار' }).waitFor();
    });

    it('gives them seats together when a neighbour cancels, and tells them', async () => {
      const other = await welcome(browser);
      await other.page.goto(neighbour.url);
      await other.page.getByRole('button', { name: 'Avanmäl mig' }).click();
      await other.page.getByRole('button', { name: 'Ja, avanmäl mig' }).click();
      await other.page.getByRole('heading', { name: 'Du är avanmäld' }).waitFor();
      await other.leave();
      const mail = await nextMail(join(folder, 'mail'), email, mails, /حصلت على مقعد/);
      const { page } = visitor;
      await page.goto(linkIn(mail.text));
      await page.reload();
      await page.getByRole('heading', { name: 'لديك مقعد' }).waitFor();
      assert.ok((await wider(page)) <= 0);
    });

    it('lets them in at the door, where a camera reads the code on their phone', async () => {
      const card = visitor.page.locator('klocket-my-signup [part="code"]');
      await holdUp(film, await card.getByRole('img').screenshot());
      const { page } = worker;
      await page.goto(`${server.origin}/desk/${district}/people/${evening}/attendance`);
      await page.getByRole('button', { name: 'Skanna' }).click();
      await page.getByText('4 här av 4 anmälda').waitFor();
    });

    it('ends with the certificate of the circle, which they fetch and which verifies', async () => {
      const { items } = await askAsStaff<PeopleCountList>(
        worker.page,
        'GET',
        staffPaths.people(district, { activity: circle, from: '2020-01-01' }),
      );
      const { row, url } = await writeDown(items[0]!.occurrenceId, {
        name: family,
        adults: 1,
        language: 'ar',
      });
      for (const { occurrenceId } of items) {
        const mark = staffPaths.attendance(district, occurrenceId, row.id);
        await askAsStaff(worker.page, 'PUT', mark, { status: 'present' });
      }
      const leader = await signedIn(browser, server.origin, { role: 'Ledare' });
      await leader.page.goto(`${server.origin}/desk/${district}/activities/${circle}`);
      await leader.page.getByRole('button', { name: 'Avsluta cirkeln' }).click();
      await leader.page.getByText(/^Avslutad .* av Ledaren/).waitFor();
      await leader.page.getByRole('button', { name: 'Visa deltagarna' }).click();
      await leader.page.getByRole('button', { name: /^Ge ut \d intyg/ }).click();
      await leader.page.getByText(/intyg är utfärdade/).waitFor();
      await leader.leave();

      const { page } = visitor;
      await page.goto(url);
      const fetchIt = page.getByRole('button', { name: 'احصل على شهادتك' });
      const [download] = await Promise.all([page.waitForEvent('download'), fetchIt.click()]);
      const file = join(folder, 'certificate.pdf');
      await download.saveAs(file);
      assert.match(readFileSync(file, 'latin1'), /^%PDF-1\.7/);
      const serial = /-(\w{4}-\w{4}-\w{4})\.pdf$/.exec(download.suggestedFilename())![1];
      await page.goto(`${server.origin}/certificates/${serial}`);
      await page.getByLabel('الاسم المكتوب على الشهادة').fill(family);
      await page.getByRole('button', { name: 'تحقّق من الشهادة' }).click();
      await page.getByRole('heading', { name: 'نعم، الشهادة صحيحة' }).waitFor();
    });

    interface Guest {
      name: string;
      adults: number;
      language: string;
    }

    /** Signs somebody up as the desk does for who stands there. */
    const writeDown = (occurrence: string, { adults, ...guest }: Guest) =>
      askAsStaff<DeskSignedUp>(
        worker.page,
        'POST',
        staffPaths.occurrenceSignups(district, occurrence),
        { ...guest, party: { adults, children: [] } },
      );
  });
});

const linkIn = (text = '') => /https?:\/\/\S+#\S+/.exec(text)![0];

/** By how much the page is wider than the phone, in CSS pixels. */
const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
