import PDFDocument from 'pdfkit';
import { printSheets } from '../backend-stub/src/features/certificates/sheet.ts';
import { median, type Bench } from './table.ts';

const rounds = 60;

const sheet = {
  serial: 'K7QD2M9X4T8R',
  title: 'LITA-utbildning: digital studiecirkel',
  organisers: ['ABF', 'Hyresgästföreningen'],
  from: '2026-10-29',
  to: '2026-11-19',
  hours: 8,
  issuedOn: '2026-11-22',
  language: 'sv',
};

const certificate = (name: string) =>
  printSheets([{ ...sheet, name }], {
    minutesPerHour: 45,
    addressOf: (serial) => `https://klocket.example/certificates/${serial}`,
  });

/** The least that the same library makes: one page with nothing on it. */
const emptyPage = () =>
  new Promise<Buffer>((resolve) => {
    const doc = new PDFDocument({ size: 'A4' });
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.end();
  });

async function timed(make: () => Promise<Buffer>) {
  const start = performance.now();
  const { length } = await make();
  return { ms: performance.now() - start, length };
}

export default {
  title: 'A certificate beside an empty page',
  async measure() {
    const first = await timed(() => certificate('Cirkeldeltagaren'));
    const empty: number[] = [];
    const swedish: number[] = [];
    const arabic: number[] = [];
    let bytes = 0;
    let emptyBytes = 0;
    // In turns, so that a busy moment falls on all alike.
    for (let round = 0; round < rounds; round++) {
      const page = await timed(emptyPage);
      const plain = await timed(() => certificate('Cirkeldeltagaren'));
      const shaped = await timed(() => certificate('مشاركة الحلقة'));
      empty.push(page.ms);
      swedish.push(plain.ms);
      arabic.push(shaped.ms);
      emptyBytes = page.length;
      bytes = Math.max(plain.length, shaped.length);
    }
    const baseline = median(empty);
    const note = `${rounds} rounds in turns; against an empty page by the same library`;
    return [
      {
        what: 'a certificate, Swedish name, median',
        unit: 'ms',
        ours: median(swedish),
        baseline,
        note,
      },
      { what: 'a certificate, Arabic name, median', unit: 'ms', ours: median(arabic), baseline },
      { what: 'the first certificate, fonts read', unit: 'ms', ours: first.ms },
      {
        what: 'size of a certificate',
        unit: 'kB',
        ours: bytes / 1000,
        baseline: emptyBytes / 1000,
        note: 'fonts embedded, tagged',
      },
    ];
  },
} satisfies Bench;
