import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses off the main thread; by default so that a month takes a few milliseconds once. */
export async function encode(body: Buffer, encoding: Encoding, quality = 5): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return zip(body, { level: 6 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

const chosen = new Map<string, Encoding>();

/** The best encoding a client takes; Brotli before gzip where it likes both the same. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = chosen.get(header);
  if (known) return known;
  const encoding = readAcceptEncoding(header);
  // Browsers send a handful of different headers; whoever sends more gains nothing by it.
  if (chosen.size < 100 && header.length < 200) chosen.set(header, encoding);
  return encoding;
}

function readAcceptEncoding(header: string): Encoding {
  const quality: Record<string, number | undefined> = Object.create(null);
  for (const item of header.slice(0, 500).toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    quality[name] = weight ? Number(weight.slice(2)) || 0 : 1;
  }
  const br = quality.br ?? quality['*'] ?? 0;
  const gzipped = quality.gzip ?? quality['x-gzip'] ?? quality['*'] ?? 0;
  if (br > 0 && br >= gzipped) return 'br';
  return gzipped > 0 ? 'gzip' : 'identity';
}
