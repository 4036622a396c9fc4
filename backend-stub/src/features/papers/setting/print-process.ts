// Prints a paper in a process of its own, so that the server answers meanwhile and a paper made to do harm
// ends only this one. Argument: the file to write. Reads a paper with its files as JSON.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { openPoster } from '../../sheets/setting/poster-picture.ts';
import { setPoster } from '../../sheets/setting/set-poster.ts';
import { setWeek } from '../../sheets/setting/set-week.ts';
import { setReport } from '../../year-reports/setting/set-report.ts';
import type { PaperWithFiles } from '../paper.ts';
import { openPhotos, shrinkPhotos } from './ready-photos.ts';
import { setPaper } from './set-paper.ts';

const [output = ''] = process.argv.slice(2);
const { paper, files } = JSON.parse(await text(process.stdin)) as PaperWithFiles;
const isPoster = 'form' in paper && paper.form === 'poster';
const photos = isPoster ? new Map<string, Buffer>() : await shrinkPhotos(files);
const picture = isPoster ? await openPoster(paper, files) : undefined;
await pipeline(
  set() as unknown as NodeJS.ReadableStream,
  createWriteStream(output, { mode: 0o600 }),
);

function set() {
  if (!('form' in paper)) return setPaper(paper, (doc) => openPhotos(doc, photos));
  if (paper.form === 'week') return setWeek(paper);
  return paper.form === 'poster' ? setPoster(paper, picture) : setReport(paper);
}
