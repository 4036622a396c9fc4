import { formatTable, isKept, type Bench, type Figure } from './table.ts';

const names = [
  'bytes',
  'answers',
  'landing',
  'og',
  'database',
  'browser',
  'desk',
  'live',
  'streams',
  'bell',
  'signups',
  'certificate',
  'defects',
  'reports',
  'photos',
  'map',
  'goals',
  'suppression',
  'kiosk',
];

/** `npm run bench [-- name …]`: measures, prints one table, and fails when a limit was missed. */
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const { default: bench } = (await import(`./${name}.bench.ts`)) as { default: Bench };
  console.error(`${bench.title} …`);
  // A bench that breaks takes nothing away from what the others have measured.
  const measured = bench.measure().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
    return [];
  });
  figures.push(...(await measured));
}
console.log(formatTable(figures));
if (figures.some((figure) => isKept(figure) === false)) process.exitCode = 1;
