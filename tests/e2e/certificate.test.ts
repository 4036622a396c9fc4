import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { signedIn } from '../support/desk.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome } from '../support/visitor.ts';

describe('the LITA circle', () => {
  let server: TestServer;
  let browser: Browser;
  let serial = '';
  const folder = mkdtempSync(join(tmpdir(), 'klocket-certificate-'));

  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it('is signed off by its leader, who gives out and fetches certificates', async () => {
    const leader = await signedIn(browser, server.origin, { role: 'Ledare', bypassCSP: true });
    const { page } = leader;
    await page.goto(`${server.origin}/desk/klockaretorpet/activities/lita-utbildning`);
    await page.getByText('8 studietimmar', { exact: true }).waitFor();
    await page.getByText('Minst 9 studietimmar behövs. Hittills: 8.').waitFor();
    await page.getByLabel('Vad ni gjorde').first().fill('Vi ritade torget.');
    await page.getByRole('button', { name: 'Avsluta cirkeln' }).click();
    await page.getByText(/^Avslutad .* av Ledaren/).waitFor();
    await page.getByRole('button', { name: 'Visa deltagarna' }).click();
    const companion = page.getByLabel('Följde med Ka qaybgalaha');
    await companion.fill('مرافقة الحلقة');
    await companion.press('Tab');
    await page.getByRole('button', { name: 'Ge ut 4 intyg' }).click();
    await page.getByText('4 intyg är utfärdade.').waitFor();
    assert.deepEqual(await axeFindings(page), []);

    const got = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta intyget för Cirkeldeltagaren' }).click();
    const download = await got;
    serial = /^intyg-(.*)\.pdf$/.exec(download.suggestedFilename())?.[1] ?? '';
    assert.match(serial, /^\w{4}-\w{4}-\w{4}$/);
    const file = join(folder, 'intyg.pdf');
    await download.saveAs(file);
    assert.match(readFileSync(file, 'latin1'), /^%PDF-1\.7/);
    await leader.leave();
  });

  it('is verified by the page behind the code, without script, by the name alone', async () => {
    const visitor = await welcome(browser, { javaScriptEnabled: false });
    const { page, troubles } = visitor;
    await page.goto(`${server.origin}/certificates/${serial}`);
    await page.getByLabel('Namnet på intyget').fill('Någon annan');
    await page.getByRole('button', { name: 'Pröva intyget' }).click();
    await page.getByRole('heading', { name: 'Nej, namnet stämmer inte' }).waitFor();
    assert.doesNotMatch(await page.content(), /Någon annan/);
    await page.getByLabel('Namnet på intyget').fill('cirkeldeltagaren ');
    await page.getByRole('button', { name: 'Pröva intyget' }).click();
    await page.getByRole('heading', { name: 'Ja, intyget är äkta' }).waitFor();
    await page.getByText('LITA-utbildning: digital studiecirkel').waitFor();
    assert.doesNotMatch(await page.content(), /cirkeldeltagaren/i);
    assert.deepEqual(troubles, []);
    await visitor.leave();
  });

  it('has a page for the certificate in Arabic that everyone can read', async () => {
    const visitor = await welcome(browser, { locale: 'ar', bypassCSP: true });
    await visitor.page.goto(`${server.origin}/certificates/LITA-2020-DEMO`);
    await visitor.page.getByLabel('الاسم المكتوب على الشهادة').fill('Cirkeldeltagaren');
    await visitor.page.getByRole('button', { name: 'تحقّق من الشهادة' }).click();
    await visitor.page.getByRole('heading', { name: 'نعم، الشهادة صحيحة' }).waitFor();
    assert.deepEqual(await axeFindings(visitor.page), []);
    await visitor.leave();
  });
});
