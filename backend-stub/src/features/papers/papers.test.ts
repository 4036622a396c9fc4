import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { sampleStory, sampleWalk } from '../../testing/sample-defects.ts';
import { paperOfWalk } from './of-walk.ts';
import type { Paper } from './paper.ts';
import { createPress } from './press.ts';
import { layPlan, type Rect } from './setting/plan-layout.ts';

const context = {
  publicUrl: 'https://klocket.example',
  language: 'sv',
  today: '2026-11-22',
  district: { id: 'klockaretorpet', name: 'Klockaretorpet' },
  spots: [
    {
      id: 'fotbollsplanen',
      name: 'Fotbollsplanen',
      position: { latitude: 58.5738, longitude: 16.1722 },
    },
    { id: 'torget', name: 'Torget', position: { latitude: 58.5744, longitude: 16.171 } },
    { id: 'fjarran', name: 'Fjärran', position: { latitude: 59.5, longitude: 16.1 } },
  ],
};
const { signal } = new AbortController();

describe('the paper of a walk', () => {
  const paper = paperOfWalk(sampleWalk(), context);

  it('says who walked as counts, what was seen and where', () => {
    assert.equal(paper.lead, 'Lördag 21 november 2026');
    assert.deepEqual(paper.facts[0], ['Vilka som gick', '7 personer: 7 boende']);
    assert.deepEqual(
      paper.figures.map(({ count, text }) => [count, text]),
      [
        [1, 'likadant'],
        [1, 'nytt'],
        [1, 'stämmer inte med svaret'],
        [2, 'kvar från tidigare vandringar'],
      ],
    );
    assert.deepEqual(
      paper.plan?.places.map(({ name }) => name),
      ['Fotbollsplanen', 'Torget'],
    );
    assert.deepEqual(
      paper.groups.map(({ title, items }) => [title, items.map(({ number }) => number)]),
      [
        ['Till Släckt', [12]],
        ['Utan mottagare än', [13]],
      ],
    );
  });

  it('lets both truths stand where a receiver has answered', () => {
    const [first] = paper.groups[0]!.items;
    assert.deepEqual(
      first?.truths.map(({ status }) => status),
      ['Åtgärdat', 'Likadant'],
    );
    assert.match(first?.differs ?? '', /stämmer inte/);
    assert.ok(first?.badges.some(({ text }) => text === 'Kvar efter 3 vandringar'));
  });
});

describe('a plan', () => {
  it('keeps its numbers and names inside, and apart', () => {
    const frame = { x: 0, y: 0, width: 500, height: 236 };
    const points = Array.from({ length: 60 }, (_, at) => ({
      number: at + 1,
      tone: 'open' as const,
      latitude: 58.57 + (at % 8) * 0.0002,
      longitude: 16.17 + Math.floor(at / 8) * 0.0003,
    }));
    const places = context.spots.slice(0, 2).map(({ name, position }) => ({ name, ...position }));
    const plan = { title: '', alt: '', north: 'N', metres: '', way: [], points, places };
    const { pins, names } = layPlan(plan, frame, {
      pin: (numbers) => ({ width: 8 + 10 * Math.min(5, numbers.length), height: 18 }),
      name: (text) => ({ width: text.length * 4, height: 11 }),
    });
    const numbers = pins.flatMap((pin) => pin.numbers).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      points.map(({ number }) => number),
    );
    const inside = ({ x, y, width, height }: Rect) =>
      x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
    assert.ok([...pins, ...names].every(inside));
    const apart = (one: Rect, other: Rect) =>
      one.x + one.width <= other.x ||
      other.x + other.width <= one.x ||
      one.y + one.height <= other.y ||
      other.y + other.height <= one.y;
    assert.ok(names.every((name) => pins.every((pin) => apart(name, pin))));
  });
});

describe('a paper that is printed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klocket-paper-test-'));
  after(() => rm(folder, { recursive: true }));
  const noise = join(folder, 'noise.jpg');
  const size = { width: 960, height: 720 };
  await sharp({
    create: {
      ...size,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 80 })
    .toFile(noise);
  const broken = join(folder, 'broken.jpg');
  await writeFile(broken, (await readFile(noise)).subarray(0, 500));

  const print = async (paper: Paper, files: (id: string) => string = () => noise) => {
    const press = createPress(async (ids) => Object.fromEntries(ids.map((id) => [id, files(id)])));
    const { tag, print: run } = await press.order(paper);
    const { file } = await run(signal);
    const bytes = await readFile(file);
    return { tag, bytes, text: bytes.toString('latin1') };
  };
  const listOf = (count: number, text: string) => {
    const photos = (at: number) =>
      [0, 1, 2].map((one) => ({ id: `p${at}-${one}`, url: '', ...size }));
    const findings = Array.from({ length: count }, (_, at) => ({
      defect: sampleStory(text, { id: `d${at}`, number: at + 1, photos: photos(at) }),
      verdict: 'same' as const,
      photos: [],
    }));
    return paperOfWalk(sampleWalk(text, { findings, found: [] }), context);
  };

  it('can be read aloud: tagged, with its language, its title, and words for each photo', async () => {
    const { text } = await print(listOf(1, 'Släckt'));
    assert.match(text, /^%PDF-1\.7/);
    for (const mark of [/\/Marked true/, /\/Lang \(sv\)/, /\/S \/H1/, /\/S \/H2/, /pdfuaid/]) {
      assert.match(text, mark);
    }
    // Three photos, the plan and the code that leads to the page.
    assert.equal(text.match(/\/S \/Figure/g)?.length, 5);
    assert.match(text, new RegExp('Bild 3 av'.split('').join('\\0?')));
    assert.doesNotMatch(text, /Helvetica/);
  });

  it('is printed once for all who ask for it at once, and takes nobody’s place in line', async () => {
    const press = createPress(async () => ({}));
    const { print: run } = await press.order(listOf(0, 'Mötet'));
    const all = await Promise.all(Array.from({ length: 40 }, () => run(signal)));
    assert.equal(new Set(all.map(({ file }) => file)).size, 1);
    // What lies there is handed out also while others are being printed, and to more than may wait.
    const { print: other } = await press.order(listOf(0, 'Ett annat'));
    const [made] = await Promise.all([other(signal), ...all.map(() => run(signal))]);
    assert.notEqual(made.file, all[0]!.file);
  });

  it('is handed over and mailed however many strangers wait for papers of theirs', async () => {
    const press = createPress(async () => ({}));
    const leaving = new AbortController();
    const strangers = Array.from({ length: 12 }, async (_, at) => {
      const order = await press.order(listOf(0, `Papper ${at}`), { line: 'everyone' });
      return order.print(leaving.signal);
    });
    const refused = await Promise.any(
      strangers.map(async (one) => one.then(() => assert.fail(), String)),
    );
    assert.match(refused, /unavailable/);
    const { print: ours } = await press.order(listOf(0, 'Vårt'));
    assert.ok((await ours(signal)).bytes > 0);
    leaving.abort();
    await Promise.allSettled(strangers);
  });

  it('of forty defects with three photos each is a mail’s size', async () => {
    const { bytes } = await print(
      listOf(40, 'Lampan vid stigen är släckt och glaset ligger kvar.'),
    );
    assert.ok(bytes.length < 8_000_000, `${bytes.length} bytes`);
    assert.ok(bytes.length > 1_000_000, `${bytes.length} bytes`);
  });

  it('takes words that fill pages, of any letters, and a photo that cannot be read', async () => {
    const hostile = `${'\u202e\u2066أ'.repeat(40)} ${'w'.repeat(1900)} \u{1f4a9}\u0301\ufffd`;
    const { text } = await print(listOf(3, hostile), (id) => (id.endsWith('-0') ? broken : noise));
    assert.equal(text.match(/\/Subtype \/Image/g)?.length, 6);
  });

  it('is the same while it says the same', async () => {
    const [one, same, other] = [
      await print(listOf(1, 'Släckt')),
      await print(listOf(1, 'Släckt')),
      await print(listOf(1, 'Tänd')),
    ];
    assert.equal(one.tag, same.tag);
    assert.notEqual(one.tag, other.tag);
  });
});
