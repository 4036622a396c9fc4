import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { root } from '../../scripts/root.ts';
import { launchBrowser } from '../support/browser.ts';
import { codeIn, nextMail } from '../support/mail-box.ts';
import { draw, drawingFlags } from '../support/pictures.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { welcome, type Visitor } from '../support/visitor.ts';

const email = 'ny.samordnare@klocket.example';
const title = 'Läxhjälp med kyrkan';

/** Wide enough for the rooms beside one another, tall enough for a form as a whole. */
const desktop = {
  device: 'desktop',
  viewport: { width: 1080, height: 1500 },
  deviceScaleFactor: 1.25,
} as const;
const phone = { viewport: { width: 390, height: 760 }, deviceScaleFactor: 1.5 };

// Every heading of docs/handbook.md is walked here, in its order, by one new coordinator.
describe('the handbook', () => {
  let server: TestServer;
  let browser: Browser;
  let worker: Visitor;
  let pocket: Visitor;
  let parish: Visitor;
  let page: Page;
  const mail = mkdtempSync(join(tmpdir(), 'klocket-mail-'));
  const seen = new Set<string>();

  before(async () => {
    [server, browser] = await Promise.all([
      startServer({ environment: { KLOCKET_MAIL_FOLDER: mail } }),
      launchBrowser(drawingFlags),
    ]);
    [worker, pocket, parish] = await Promise.all([
      welcome(browser, desktop),
      welcome(browser, phone),
      welcome(browser, { device: 'desktop' }),
    ]);
    ({ page } = worker);
  });
  after(async () => {
    await Promise.all([browser?.close(), server?.stop()]);
    rmSync(mail, { recursive: true });
  });

  it('gets in for the first time, with a code and a passkey', async () => {
    await givePasskeys(page);
    await server.klocket(
      ...['invite', email, '--district', 'klockaretorpet', '--name', 'Nya samordnaren'],
    );
    const invitation = await nextMail(mail, email, seen);
    const [link = ''] = /https?:\/\/\S+\/desk\S*/.exec(invitation.text ?? '') ?? [];
    const letter = await browser.newPage({
      viewport: { width: 640, height: 700 },
      deviceScaleFactor: 1.25,
    });
    await letter.setContent(invitation.html!);
    await draw('handbook-inbjudan', letter.locator('body'), { margin: 0 });
    await letter.close();

    await page.goto(link);
    await page.getByLabel('Din e-postadress').fill(email);
    await draw('handbook-logga-in', page.locator('klocket-desk-sign-in .card'));
    await page.getByRole('button', { name: 'Skicka en kod' }).click();
    const code = page.getByLabel('Koden med sex siffror');
    await code.waitFor();
    await draw('handbook-kod', page.locator('klocket-desk-sign-in .card'));
    await code.fill(codeIn(await nextMail(mail, email, seen)));
    await page.getByRole('heading', { name: 'Hej, Nya samordnaren!' }).waitFor();
    const make = page.getByRole('button', { name: 'Skapa en passkey' });
    await make.waitFor();
    await draw('handbook-passkey', page.locator('dialog.again'));
    await make.click();
    await page.getByText('Nästa gång loggar du in med din passkey').waitFor();
    await closeNotices(page);
    await page.setViewportSize({ width: 1080, height: 620 });
    await draw('handbook-idag', page.locator('klocket-desk'), { margin: 0 });
    await page.setViewportSize(desktop.viewport);
  });

  it('signs in with the passkey', async () => {
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('button', { name: 'Logga in med passkey' }).click();
    await page.getByRole('heading', { name: 'Hej, Nya samordnaren!' }).waitFor();
  });

  it('adds an activity that recurs, and sees it on the parish’s page', async () => {
    await parish.page.goto(`${server.partner('forsamlingen')}/`);
    const calendar = parish.page.locator('klocket-calendar');
    await calendar.getByRole('listitem').first().waitFor();

    await page.getByRole('link', { name: 'Aktiviteter' }).first().click();
    await page.getByRole('link', { name: 'Ny aktivitet' }).click();
    const form = page.locator('klocket-desk-activity-form');
    await form.getByLabel('Börja från').selectOption({ label: 'Läxhjälp' });
    await form.getByLabel('Rubrik').first().fill(title);
    await form.getByLabel('torsdag').check();
    await form.getByLabel('Från och med').fill(dayFromNow(1));
    await form.getByLabel('Till och med').fill(dayFromNow(400));
    await form.getByLabel('Inte vecka').fill('44');
    await form.getByText('varje torsdag 16:00–18:00').waitFor();
    await form
      .getByLabel('Var', { exact: true })
      .selectOption({ label: 'Kunskapens hus, Verkstaden' });
    await form.getByLabel('Svenska kyrkan').check();
    await form.getByRole('button', { name: 'Hoppa över dem' }).waitFor();
    await draw('handbook-ny-aktivitet', form.locator('form'), { height: 765 });
    await draw('handbook-datum', form.locator('klocket-desk-dates'), { height: 330 });
    await form.getByRole('button', { name: 'Hoppa över dem' }).click();
    await form.getByRole('button', { name: 'Hoppa över dem' }).waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByText('Publicerat. Nästa: ').waitFor();
    await calendar.getByText(title).first().waitFor();
    await page.getByRole('heading', { name: title }).waitFor();
    await closeNotices(page);
    await draw('handbook-aktivitet', page.locator('klocket-desk main'), { margin: 0, height: 560 });
  });

  it('cancels one evening on a phone, in two taps', async () => {
    const { page } = pocket;
    await page.goto(`${server.origin}/desk`);
    await page.getByLabel('Din e-postadress').fill(email);
    await page.getByRole('button', { name: 'Skicka en kod' }).click();
    const code = page.getByLabel('Koden med sex siffror');
    await code.waitFor();
    await code.fill(codeIn(await nextMail(mail, email, seen)));
    await page.getByRole('heading', { name: 'Hej, Nya samordnaren!' }).waitFor();
    await page.getByRole('link', { name: 'Aktiviteter' }).last().click();
    await page.getByLabel('Sök bland aktiviteterna').fill('med kyrkan');
    const line = page.locator('li.line', { hasText: title });
    await line.getByRole('button', { name: 'Ställ in eller ändra' }).click();
    const reason = line.getByRole('button', { name: 'Ledaren är sjuk.' });
    await reason.waitFor();
    await draw('handbook-stall-in', page.locator('klocket-desk'), { margin: 0 });
    await reason.click();
    await page.getByText(`Inställt: ${title}`).waitFor();
    await draw('handbook-installt', page.locator('klocket-desk'), { margin: 0 });
    await calendarOf(parish).getByText('Ledaren är sjuk.').first().waitFor();
  });

  it('moves an evening to the net, and another to another house', async () => {
    await page.reload();
    const online = await openDate(page, 1);
    await online.locator('summary', { hasText: 'Flytta till nätet' }).click();
    await online.getByLabel('Länk till mötet').fill('https://mote.klocket.example/laxhjalp');
    await draw('handbook-flytta', online.locator('.moves'));
    await online.getByRole('button', { name: 'Flytta till nätet' }).click();
    await page.getByText(`Ändrat: ${title}`).waitFor();
    await date(page, 1).getByText('Flyttat till nätet').waitFor();
    await calendarOf(parish).getByText('Flyttat till nätet').first().waitFor();
    await closeNotices(page);

    const elsewhere = await openDate(page, 2);
    await elsewhere.locator('summary', { hasText: 'Ett annat hus eller rum' }).click();
    await elsewhere
      .getByLabel('Var', { exact: true })
      .selectOption({ label: 'Idrottens hus, Mötesrum 1' });
    await elsewhere.getByRole('button', { name: 'Flytta dit' }).click();
    await date(page, 2).getByText('Idrottens hus, Mötesrum 1').waitFor();
    await date(page, 2).getByText('Ny plats').waitFor();
    await closeNotices(page);
  });

  it('takes back what was wrong', async () => {
    const open = await openDate(page, 3);
    await open.getByRole('button', { name: 'Lokalen kan inte användas.' }).click();
    await date(page, 3).getByText('Inställt').waitFor();
    await draw('handbook-angra', page.locator('klocket-desk-toasts .toast').first());
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Ångrat. Allt är som förut.').waitFor();
    await date(page, 3).getByText('Inställt').waitFor({ state: 'detached' });
    await closeNotices(page);

    const cancelled = await openDate(page, 0);
    await cancelled.getByRole('button', { name: 'Det blir av ändå' }).click();
    await date(page, 0).getByText('Inställt').waitFor({ state: 'detached' });
    await closeNotices(page);
  });

  it('changes this time, the rest, or all', async () => {
    await page.getByRole('link', { name: 'Ändra', exact: true }).click();
    const form = page.locator('klocket-desk-activity-form');
    await form.getByLabel('Börjar').fill('17:00');
    const scope = form.getByLabel('Vad gäller ändringen?');
    await scope.selectOption({ index: 4 });
    await draw('handbook-vad-galler', form.locator('.save'));
    await form.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Nästa: ').waitFor();
    await date(page, 0).getByText('17:00–19:00').waitFor();
    const times = await page.locator('li.date .when').allTextContents();
    assert.ok(
      times.every((words) => words.endsWith('17:00–19:00')),
      times.join(),
    );
    await closeNotices(page);
  });

  it('adds a picture and words in more languages', async () => {
    await page.getByRole('link', { name: 'Ändra', exact: true }).click();
    const form = page.locator('klocket-desk-activity-form');
    await form.getByText('Texter på flera språk').click();
    const english = form.getByRole('group', { name: 'Engelska' });
    await english.getByLabel('Rubrik').fill('Homework help with the church');
    await draw('handbook-sprak', english.locator('..'), { height: 400 });
    await form.locator('summary', { hasText: 'Bild' }).click();
    await form.getByLabel('Välj en bild').setInputFiles({
      name: 'bocker.jpg',
      mimeType: 'image/jpeg',
      buffer: await photograph(browser, join(root, 'demo', 'files', 'books.svg')),
    });
    const words = form.getByRole('group', { name: 'Vad syns på bilden?' });
    await words.waitFor();
    await form.getByRole('button', { name: 'Spara', exact: true }).click();
    await words.getByText('Skriv vad som syns på bilden.').waitFor();
    await draw('handbook-bild', form.locator('details', { hasText: 'Vad syns på bilden?' }), {
      height: 320,
    });
    await words.getByLabel('Svenska').fill('Ett bord med böcker, en lampa och en kopp te.');
    await form.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Nästa: ').waitFor();
    await closeNotices(page);
  });

  it('answers a suggestion', async () => {
    const other = await welcome(browser, desktop);
    await other.page.goto(`${server.origin}/desk`);
    await other.page.getByRole('button', { name: 'Ledare', exact: true }).click();
    await other.page.getByRole('link', { name: 'Aktiviteter' }).first().click();
    await other.page.getByRole('link', { name: 'Ny aktivitet' }).click();
    const form = other.page.locator('klocket-desk-activity-form');
    await form.getByLabel('Rubrik').first().fill('Schack för alla');
    await form.getByLabel('lördag').check();
    await form.getByRole('button', { name: 'Skicka förslaget' }).click();
    await other.page.getByText('Förslaget är skickat till samordnaren.').waitFor();
    await other.leave();

    await page.getByRole('link', { name: 'I dag' }).first().click();
    const note = page.locator('article', { hasText: 'väntar på svar' });
    await note.waitFor();
    await draw('handbook-forslag', note);
    await note.getByRole('link', { name: 'Schack för alla' }).click();
    await page.getByText('Ledaren föreslår den här aktiviteten.').waitFor();
    await draw('handbook-svara', page.locator('.panel.notice'));
    await page.getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByText('Ledaren föreslår den här aktiviteten.').waitFor({ state: 'detached' });
    const { subject } = await nextMail(mail, 'ledare@klocket.example', seen);
    assert.equal(subject, 'Ditt förslag syns nu i kalendern');
    await closeNotices(page);
  });

  it('sets the hours of a house, and the days it is closed', async () => {
    await page.getByRole('link', { name: 'Stadsdelen' }).first().click();
    await page.getByRole('link', { name: 'Husen' }).click();
    await page.getByRole('link', { name: 'Fritidsbanken' }).click();
    const house = page.locator('klocket-desk-house');
    await house.getByRole('button', { name: 'Stängt på helgdagar' }).click();
    await house.getByRole('button', { name: 'Lägg till en dag' }).click();
    await draw('handbook-hus', house.locator('section[aria-labelledby=hours]'));
    await house.getByLabel('Dag', { exact: true }).last().fill(dayFromNow(30));
    await house.getByRole('group', { name: 'Varför' }).last().getByLabel('Svenska').fill('Städdag');
    await draw(
      'handbook-annorlunda',
      house.locator('section[aria-labelledby=exceptions] .entries > li').last(),
    );
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat.').first().waitFor();
    await closeNotices(page);
  });

  it('invites a colleague, and cuts off who leaves', async () => {
    await page.getByRole('link', { name: 'Kollegor' }).first().click();
    await page.getByRole('link', { name: 'Bjud in en kollega' }).click();
    await page.getByLabel('E-postadress').fill('ny.ledare@klocket.example');
    await page.getByLabel('Namn').fill('Nya ledaren');
    await page.getByLabel('Välj en roll').selectOption({ label: 'Ledare, Svenska kyrkan' });
    await draw('handbook-bjud-in', page.locator('klocket-desk-colleague form'));
    await page.getByRole('button', { name: 'Skicka inbjudan' }).click();
    await page.getByText('Inbjudan är på väg').waitFor();
    assert.match(
      (await nextMail(mail, 'ny.ledare@klocket.example', seen)).text!,
      /Nya samordnaren/,
    );
    await page.getByRole('link', { name: 'Nya ledaren' }).click();
    await draw('handbook-slutar', page.locator('klocket-desk-colleague section').last());
    await page.getByRole('button', { name: 'Ta bort kollegan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
    await page.getByText('Nya ledaren är borttagen.').waitFor();
    await closeNotices(page);
  });

  it('lets a partner show the calendar, and gives the lines to paste', async () => {
    await page.getByRole('link', { name: 'Stadsdelen' }).first().click();
    await page.getByRole('link', { name: 'Webbplatser' }).click();
    const partners = page.locator('klocket-desk-partners');
    await partners.getByLabel('Adress').fill('https://biblioteket.example/kalender');
    await partners.getByLabel('Vems den är').fill('Biblioteket');
    await partners.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByText('Biblioteket är tillagd.').waitFor();
    const lines = partners.getByRole('region', { name: 'Att klistra in på deras sida' });
    await lines.getByLabel('Visa').selectOption({ label: 'Kalendern som vecka' });
    await lines.getByText('view="week"').waitFor();
    await closeNotices(page);
    await draw('handbook-klistra-in', lines);
  });

  it('keeps both when two change the same, and what is typed without a net', async () => {
    const other = await welcome(browser, desktop);
    await other.page.goto(`${server.origin}/desk`);
    await other.page.getByRole('button', { name: 'Samordnare', exact: true }).click();
    await other.page.getByRole('heading', { name: 'Hej, Samordnaren!' }).waitFor();
    for (const one of [page, other.page]) {
      await one.goto(`${server.origin}/desk/klockaretorpet/district/about`);
      await one.getByLabel('Stadsdelens namn').waitFor();
    }
    await other.page.getByLabel('Stadsdelens namn').fill('Klocket och Hagen');
    await other.page.getByRole('button', { name: 'Spara' }).click();
    await other.page.getByText('Sparat.').first().waitFor();
    await page.getByLabel('Stadsdelens namn').fill('Klocket i Norrköping');
    await page.getByRole('button', { name: 'Spara' }).click();
    const panel = page.locator('klocket-desk-conflict');
    await panel.getByText('Samordnaren hann spara före dig').waitFor();
    await draw('handbook-krock', panel);
    await panel.getByLabel('Den andras').check();
    await panel.getByRole('button', { name: 'Fortsätt med det här' }).click();
    assert.equal(await page.getByLabel('Stadsdelens namn').inputValue(), 'Klocket och Hagen');
    await other.leave();

    await worker.context.setOffline(true);
    const bar = page.getByText('Inget nät just nu. Det du skriver finns kvar här.');
    await bar.waitFor();
    await worker.context.setOffline(false);
    await bar.waitFor({ state: 'detached' });
  });

  it('shows the shortcuts', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Kortkommandon' });
    await sheet.waitFor();
    await draw('handbook-kortkommandon', sheet);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'Aktiviteter' }).waitFor();
  });
});

const calendarOf = ({ page }: Visitor) => page.locator('klocket-calendar');

/** A date of the activity that is shown, counted from the next one. */
const date = (page: Page, index: number): Locator => page.locator('li.date').nth(index);

async function openDate(page: Page, index: number) {
  await date(page, index).getByRole('button', { name: 'Ställ in eller ändra' }).click();
  const opened = date(page, index).locator('.opened');
  await opened.waitFor();
  return opened;
}

/** A device that makes passkeys, and shows them when a button asks for one: not before. */
async function givePasskeys(page: Page) {
  await page.addInitScript(() => {
    if (!('PublicKeyCredential' in globalThis)) return;
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function closeNotices(page: Page) {
  const close = page.getByRole('button', { name: 'Stäng meddelandet' });
  while ((await close.count()) > 0) await close.first().click();
}

/** Something to show in place of a photograph. */
async function photograph(browser: Browser, drawing: string) {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  const svg = await readFile(drawing, 'base64');
  await page.setContent(
    `<style>body { margin: 0 } img { inline-size: 100vw; block-size: 100vh; object-fit: cover }</style>
    <img src="data:image/svg+xml;base64,${svg}" alt="" />`,
  );
  const photo = await page.screenshot({ type: 'jpeg' });
  await page.close();
  return photo;
}

/** A day of the district's calendar, so many days from today. */
const dayFromNow = (days: number) =>
  Temporal.Now.plainDateISO('Europe/Stockholm').add({ days }).toString();
