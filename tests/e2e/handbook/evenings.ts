import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { askForMail } from '../../support/desk.ts';
import { codeIn, nextMail } from '../../support/mail-box.ts';
import { draw } from '../../support/pictures.ts';
import type { Visitor } from '../../support/visitor.ts';
import { closeNotices, date, email, title, type Walk } from './walk.ts';

/** How one cancels an evening, moves it, and takes that back. */
export function evenings(walk: Walk) {
  it('cancels one evening on a phone, in two taps', async () => {
    const { mail, parish, pocket, seen, server } = walk;
    const { page } = pocket;
    await page.goto(`${server.origin}/desk`);
    await askForMail(page, email);
    await page
      .getByLabel('Koden med sex siffror')
      .fill(codeIn(await nextMail(mail, email, seen, /^Logga in/)));
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
    const { page, parish } = walk;
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
    const { page } = walk;
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
}

const calendarOf = ({ page }: Visitor) => page.locator('klocket-calendar');

async function openDate(page: Page, index: number) {
  await date(page, index).getByRole('button', { name: 'Ställ in eller ändra' }).click();
  const opened = date(page, index).locator('.opened');
  await opened.waitFor();
  return opened;
}
