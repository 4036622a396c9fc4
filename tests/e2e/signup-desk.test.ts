import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  staffPaths,
  type DeskSignedUp,
  type PeopleCountList,
  type PeopleList,
} from '@klocket/contract';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { askAsStaff as ask, askForMail, giveAuthenticator } from '../support/desk.ts';
import { codeIn, nextMail } from '../support/mail-box.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const district = 'klockaretorpet';
const email = 'cirkelledaren@klocket.example';

describe('a leader with an evening people have signed up for', () => {
  let server: TestServer;
  let browser: Browser;
  let worker: Visitor;
  let evening: string;
  const codes: string[] = [];
  const mail = mkdtempSync(join(tmpdir(), 'klocket-mail-'));

  before(async () => {
    [server, browser] = await Promise.all([
      startServer({ environment: { KLOCKET_MAIL_FOLDER: mail } }),
      launchBrowser(),
    ]);
    worker = await welcome(browser, { bypassCSP: true });
    const { page } = worker;
    await giveAuthenticator(page, { byButtonOnly: true });
    await server.klocket('invite', email, '--district', district, '--name', 'Cirkelledaren');
    const seen = new Set<string>();
    await nextMail(mail, email, seen);
    await page.goto(`${server.origin}/desk`);
    await askForMail(page, email);
    await page.getByLabel('Koden med sex siffror').fill(codeIn(await nextMail(mail, email, seen)));
    // The passkey is left for when it is needed.
    await page.getByRole('button', { name: 'Inte nu' }).click();
    await page.locator('klocket-desk-today h1').waitFor();
    const { items } = await ask<PeopleCountList>(page, 'GET', staffPaths.people(district));
    evening = items.find(
      ({ activityId, status }) => activityId === 'rattigheter-i-boendet' && status === 'scheduled',
    )!.occurrenceId;
    await page.goto(`${server.origin}/desk/${district}/people`);
    await page.locator('klocket-desk-people-list h1').waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(mail, { recursive: true });
  });

  const goTo = (part = '') =>
    worker.page.goto(`${server.origin}/desk/${district}/people/${evening}${part}`);

  it('opens the list with a passkey', async () => {
    const { page } = worker;
    await goTo();
    assert.equal(await page.getByText('Väntelista').count(), 0);
    await page.getByRole('button', { name: 'Skapa en passkey' }).click();
    await page.getByRole('heading', { name: 'Skyldigheter och rättigheter i boendet' }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
  });

  it('writes down who stands at the desk, and gives them a slip', async () => {
    const { page } = worker;
    await page.getByRole('link', { name: 'Skriv upp någon' }).click();
    await page.getByLabel('Namn', { exact: true }).fill('Besökaren Vid Disken');
    await page.getByLabel('Telefon').fill('010-000 00 09');
    await page.getByRole('button', { name: 'Skriv upp', exact: true }).click();
    const slip = page.getByRole('region', { name: 'Lappen' });
    await slip.waitFor();
    codes.push((await slip.locator('.big').innerText()).trim());
    assert.match(codes[0]!, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.ok(await slip.getByRole('img').boundingBox());
    assert.deepEqual(await axeFindings(page), []);
    for (const name of ['Familjen Prov', 'Mejlade Besökaren']) {
      const party = { adults: name.startsWith('F') ? 2 : 1, children: [] };
      const email = name.startsWith('M') ? 'besokare@klocket.example' : undefined;
      const path = staffPaths.occurrenceSignups(district, evening);
      const wish = { name, email, party, language: 'sv' };
      codes.push((await ask<DeskSignedUp>(page, 'POST', path, wish)).row.code);
    }
  });

  it('checks in by code on a phone, without a network too', async () => {
    const { page, context } = worker;
    await goTo('/attendance');
    const finder = page.getByLabel('Namn eller kod');
    await finder.fill(codes[0]!.toLowerCase());
    await finder.press('Enter');
    await page.getByText('1 här av 4 anmälda').waitFor();
    await context.setOffline(true);
    await finder.fill(codes[1]!);
    await finder.press('Enter');
    await page.getByText('3 här av 4 anmälda').waitFor();
    await page.getByText('1 märkning väntar på nät').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await context.setOffline(false);
    await page.getByText('1 märkning väntar på nät').waitFor({ state: 'detached' });
    const list = staffPaths.occurrencePeople(district, evening);
    const { items } = await ask<PeopleList>(page, 'GET', list);
    const there = items.filter(({ attendance }) => attendance === 'present');
    assert.deepEqual(
      there.map(({ name, heads }) => [name, heads]),
      [
        ['Besökaren Vid Disken', 1],
        ['Familjen Prov', 2],
      ],
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(overflow <= 0, `${overflow} px too wide`);
  });

  it('tells everyone something, and calls who has no mail', async () => {
    const { page } = worker;
    await goTo('/message');
    await page.getByText('1 nås med mejl.').waitFor();
    await page.getByLabel('Meddelande').fill('Ta med hyresavtalet.');
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByText('1 står nu på ringlistan.').waitFor();
    await page.getByRole('link', { name: 'Till ringlistan' }).click();
    await page.getByText('Ta med hyresavtalet.').waitFor();
    assert.equal(
      await page.getByRole('link', { name: '010-000 00 09' }).getAttribute('href'),
      'tel:010-000 00 09',
    );
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole('button', { name: 'Har fått veta' }).click();
    await page.getByText('Ingen att ringa just nu.').waitFor();
  });
});
