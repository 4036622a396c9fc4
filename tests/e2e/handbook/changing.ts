import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Browser } from 'playwright-core';
import { root } from '../../../scripts/root.ts';
import { signedIn } from '../../support/desk.ts';
import { nextMail } from '../../support/mail-box.ts';
import { draw } from '../../support/pictures.ts';
import { closeNotices, date, desktop, type Walk } from './walk.ts';

/** How one changes an activity, from an evening on or altogether, and answers what others suggest. */
export function changing(walk: Walk) {
  it('changes this time, the rest, or all', async () => {
    const { page } = walk;
    await page.getByRole('link', { name: 'Ändra', exact: true }).click();
    const form = page.locator('klocket-desk-activity-form');
    await form.getByLabel('Börjar').fill('17:00');
    const scope = form.getByLabel('Vad gäller ändringen?');
    await scope.selectOption({ index: 4 });
    await draw('handbook-vad-galler', form.locator('.save'));
    await form.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Nu är det två aktiviteter.').waitFor();
    await date(page, 0).getByText('17:00–19:00').waitFor();
    const times = await page.locator('li.date .when').allTextContents();
    assert.ok(
      times.every((words) => words.endsWith('17:00–19:00')),
      times.join(),
    );
    await closeNotices(page);
  });

  it('adds a picture and words in more languages', async () => {
    const { browser, page } = walk;
    await page.getByRole('link', { name: 'Ändra', exact: true }).click();
    const form = page.locator('klocket-desk-activity-form');
    await form.getByText('Beskrivning och språk').click();
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
    const { browser, mail, page, seen, server } = walk;
    const other = await signedIn(browser, server.origin, { ...desktop, role: 'Ledare' });
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
    const { subject } = await nextMail(mail, 'ledare@klocket.example', seen, /förslag/i);
    assert.equal(subject, 'Ditt förslag syns nu i kalendern');
    await closeNotices(page);
  });
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
