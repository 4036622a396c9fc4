import { it } from 'node:test';
import { draw } from '../../support/pictures.ts';
import { closeNotices, type Walk } from './walk.ts';

/** How one follows goals up: their order, why a number is what it is, and how visits are counted. */
export function goals(walk: Walk) {
  it('sees where each goal stands, and puts them in order', async () => {
    const { page } = walk;
    await page.getByRole('link', { name: 'Mål', exact: true }).first().click();
    const list = page.locator('klocket-desk-goal-list');
    const at = (index: number) => list.locator('li.goal').nth(index);
    const up = at(1).getByRole('button', { name: 'Flytta upp' });
    await up.waitFor();
    const title = await at(1).locator('h2 a').innerText();
    await draw('handbook-mal', list.locator('.goals'), { height: 560 });
    await up.click();
    await at(0).getByRole('link', { name: title }).waitFor();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await at(1).getByRole('link', { name: title }).waitFor();
    await closeNotices(page);
  });

  it('reads why a number is what it is', async () => {
    const { page } = walk;
    const list = page.locator('klocket-desk-goal-list');
    await list.locator('li.goal h2 a[href$="/participation"]').click();
    const goal = page.locator('klocket-desk-goal');
    await goal.locator('a[href*="/participation/visits/"]').first().click();
    const figure = page.locator('klocket-desk-figure');
    await figure.getByRole('heading', { name: 'Det här ingår' }).waitFor();
    await draw('handbook-varfor', figure.locator('.page'), { height: 900 });
  });

  it('counts who comes in, on a phone, and takes a press back', async () => {
    const { pocket, server } = walk;
    const { page } = pocket;
    await page.goto(`${server.origin}/desk/klockaretorpet/goals/visits`);
    const visits = page.locator('klocket-desk-visits');
    const sum = visits.locator('.sum strong');
    await sum.waitFor();
    const before = Number(await sum.innerText());
    await visits.getByRole('button', { name: 'En till', exact: true }).click();
    await sum.getByText(String(before + 1), { exact: true }).waitFor();
    const undo = visits.getByRole('button', { name: 'Ångra det senaste trycket (+1)' });
    await undo.waitFor();
    await draw('handbook-rakna', page.locator('klocket-desk'), { margin: 0 });
    await undo.click();
    await sum.getByText(String(before), { exact: true }).waitFor();
  });
}
