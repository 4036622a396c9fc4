import { paths } from '@klocket/contract';
import type { FastifyReply } from 'fastify';
import type { Settings } from '../../settings.ts';
import { printSerial } from './seal.ts';
import { printSheets, type Sheet } from './sheet.ts';

/** Answers with certificates as one PDF, for nobody to keep on the way. */
export async function sendSheets(
  reply: FastifyReply,
  sheets: readonly Sheet[],
  { publicUrl, studyHour }: Pick<Settings, 'publicUrl' | 'studyHour'>,
  language?: string,
) {
  const file = await printSheets(sheets, {
    language,
    minutesPerHour: studyHour,
    addressOf: (serial) => publicUrl + paths.certificatePage(printSerial(serial)),
  });
  const name = sheets.length === 1 ? `intyg-${printSerial(sheets[0]!.serial)}` : 'intyg';
  return reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .send(file);
}
