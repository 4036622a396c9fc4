import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '@klocket/contract';
import sharp from 'sharp';
import { launchBrowser } from '../tests/support/browser.ts';
import { startServer, type TestServer } from '../tests/support/server.ts';
import { makeBombs, type Bomb } from './photos/bombs.ts';
import { makeReadySlowly } from './photos/make-ready.ts';
import { watchMemory } from './photos/memory.ts';
import { processorMs } from './processor-time.ts';
import { median, p99, type Bench, type Figure } from './table.ts';

const district = 'klockaretorpet';
const times = 10;
const rounds = 5;
/** What a phone's camera takes: 12 million pixels. */
const camera = { width: 4000, height: 3000 };

const send = (server: TestServer, type: Bomb['type'], bytes: Buffer) =>
  fetch(server.origin + paths.defectPhoto(district, randomUUID()), {
    method: 'PUT',
    headers: { origin: server.origin, 'content-type': `image/${type}` },
    body: new Uint8Array(bytes),
  });

/** Asks for something else, over and over, and tells how long each answer took. */
function askBeside(server: TestServer) {
  const waited: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await (await fetch(server.origin + paths.defectForm(district))).arrayBuffer();
      waited.push(performance.now() - began);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return waited;
  };
}

/** What the processor does for one bomb, the server's part and the sender's, while nobody else asks. */
async function processorTimeOf(server: TestServer, { type, bytes }: Bomb): Promise<Figure[]> {
  const worked: number[] = [];
  for (let count = 0; count < times; count++) {
    const before = processorMs([server.pid]);
    await send(server, type, bytes);
    const after = processorMs([server.pid]);
    if (before === undefined || after === undefined) return [];
    worked.push(after - before);
  }
  const what = `a bomb of 14,000 × 14,000, ${type}: processor time`;
  const note = 'of server and sender, whatever else the machine does';
  return [{ what, unit: 'ms', ours: Math.max(...worked), note }];
}

async function measureBomb(server: TestServer, { type, bytes }: Bomb): Promise<Figure[]> {
  const memory = watchMemory(server.pid);
  const beside = askBeside(server);
  const waited: number[] = [];
  for (let count = 0; count < times; count++) {
    const began = performance.now();
    const { status } = await send(server, type, bytes);
    waited.push(performance.now() - began);
    if (status !== 400) throw new Error(`A bomb of ${type} was answered ${status}.`);
  }
  const others = await beside();
  const what = `a bomb of 14,000 × 14,000, ${type}`;
  return [
    {
      what: `${what}: refused`,
      unit: 'ms',
      ours: Math.max(...waited),
      limit: 500,
      note: `the longest of ${times}, ${Math.round(bytes.length / 1024)} kB`,
    },
    ...(await processorTimeOf(server, { type, bytes })),
    { what: `${what}: memory rises`, unit: 'MB', ours: memory.stop(), limit: 150 },
    {
      what: `${what}: others wait meanwhile, p99`,
      unit: 'ms',
      ours: p99(others),
      note: `median ${median(others).toFixed(1)} ms of ${others.length}`,
    },
  ];
}

/** A good photo beside that: what making one anew takes. */
async function measurePhoto(server: TestServer, photo: Buffer): Promise<Figure[]> {
  const memory = watchMemory(server.pid);
  const beside = askBeside(server);
  const began = performance.now();
  const { status } = await send(server, 'jpeg', photo);
  const took = performance.now() - began;
  if (status !== 201) throw new Error(`A photo was answered ${status}.`);
  const others = await beside();
  return [
    { what: 'a photo of 12 million pixels: made anew', unit: 'ms', ours: took },
    { what: 'a photo of 12 million pixels: memory rises', unit: 'MB', ours: memory.stop() },
    { what: 'a photo of 12 million pixels: others wait, p99', unit: 'ms', ours: p99(others) },
  ];
}

async function measureForm(server: TestServer, photo: Buffer): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'klocket-bench-'));
  const file = join(folder, 'IMG_0001.jpg');
  await writeFile(file, photo);
  const browser = await launchBrowser();
  try {
    const tasks = [];
    for (let round = 0; round < rounds; round++) {
      tasks.push(await makeReadySlowly(browser, server.partner('hgf'), file));
    }
    const what = 'longest script task while a photo is made ready in the form';
    const note = `12 million pixels, 4× CPU, median of ${rounds}`;
    return [
      { what, unit: 'ms', ours: median(tasks.map(({ wall }) => wall)), limit: 50, note },
      {
        what: 'processor time of the longest such task',
        unit: 'ms',
        ours: median(tasks.map(({ processor }) => processor)),
      },
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export default {
  title: 'Photos: bombs, and what making one ready costs',
  async measure() {
    const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
    const photo = await sharp({ create: { ...camera, channels: 3, background: '#456', noise } })
      .blur(2)
      .jpeg({ quality: 85 })
      .toBuffer();
    const bombs = await makeBombs();
    const server = await startServer({ environment: { KLOCKET_PROOF_BITS: '0' } });
    try {
      const figures: Figure[] = [];
      // What is asked first is compiled first.
      await send(server, 'jpeg', photo.subarray(0, 1000));
      for (const bomb of bombs) figures.push(...(await measureBomb(server, bomb)));
      figures.push(...(await measurePhoto(server, photo)));
      return [...figures, ...(await measureForm(server, photo))];
    } finally {
      await server.stop();
    }
  },
} satisfies Bench;
