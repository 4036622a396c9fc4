import assert from 'node:assert/strict';
import { it } from 'node:test';
import { signedIn } from '../../support/desk.ts';
import { nextMail } from '../../support/mail-box.ts';
import { draw } from '../../support/pictures.ts';
import { closeNotices, dayFromNow, desktop, type Walk } from './walk.ts';

/** How one looks after the houses, the colleagues and the pages that show the calendar. */
export function district(walk: Walk) {
  it('sets the hours of a house, and the days it is closed', async () => {
    const { page } = walk;
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
    await page.getByText('Sparat.', { exact: true }).first().waitFor();
    await closeNotices(page);
  });

  it('invites a colleague, and cuts off who leaves', async () => {
    const { mail, page, seen } = walk;
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
    const { page } = walk;
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
    const { browser, page, server, worker } = walk;
    const other = await signedIn(browser, server.origin, desktop);
    for (const one of [page, other.page]) {
      await one.goto(`${server.origin}/desk/klockaretorpet/district/about`);
      await one.getByLabel('Stadsdelens namn').waitFor();
    }
    await other.page.getByLabel('Stadsdelens namn').fill('Klocket och Hagen');
    await other.page.getByRole('button', { name: 'Spara' }).click();
    await other.page.getByText('Sparat.', { exact: true }).first().waitFor();
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
    const { page } = walk;
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Kortkommandon' });
    await sheet.waitFor();
    await draw('handbook-kortkommandon', sheet);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'Aktiviteter' }).waitFor();
  });
}
