import autocannon from 'autocannon';
import { median, type Figure } from './table.ts';

const seconds = 4;
const turns = 5;

/**
 * Requests a second that addresses of this machine answer over ten connections: medians by name. They are asked in
 * turns, so that a busy moment of the machine strikes all of them alike; the first is warmed before.
 */
export async function measureRates<Name extends string>(urls: Record<Name, string>) {
  const names = Object.keys(urls) as Name[];
  const rates = new Map(names.map((name) => [name, [] as number[]]));
  await load(urls[names[0]!]);
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) rates.get(name)!.push(await load(urls[name]));
  }
  const medians = names.map((name) => [name, median(rates.get(name)!)]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

/** What is answered from a cache, beside the very same answer as a constant in the same app. */
export const cachedFigure = (what: string, rates: Record<'ours' | 'constant', number>): Figure => ({
  what: `${what}, repeated, to a constant in the same app`,
  unit: 'requests/s',
  ours: rates.ours,
  baseline: rates.constant,
  limit: 0.8,
  good: 'over',
  note: `${turns} turns of ${seconds} s, 10 connections`,
});

async function load(url: string) {
  const { requests, non2xx, errors } = await autocannon({
    url: url.replace('//localhost', '//127.0.0.1'),
    connections: 10,
    duration: seconds,
    headers: { 'accept-encoding': 'br' },
  });
  if (non2xx > 0 || errors > 0) {
    throw new Error(`${url} answered ${non2xx} times not 2xx and failed ${errors} times.`);
  }
  return requests.average;
}
