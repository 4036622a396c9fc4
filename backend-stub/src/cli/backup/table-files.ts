import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Reader } from '../../database/database.ts';
import { keysOfTables, type TableName } from './tables.ts';

export type Row = Record<string, unknown>;

const rowsAtATime = 1000;

/** Writes a table as compressed JSON, a row a line, in the order of its key. */
export async function writeTable(db: Reader, table: TableName, file: string) {
  const hash = createHash('sha256');
  let rows = 0;
  async function* lines() {
    for await (const row of readRows(db, table)) {
      rows += 1;
      yield `${JSON.stringify(row)}\n`;
    }
  }
  const watched = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk));
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    watched,
    createWriteStream(file, { flush: true }),
  );
  return { rows, sha256: hash.digest('hex') };
}

async function* readRows(db: Reader, table: TableName): AsyncGenerator<Row> {
  const key: readonly string[] = keysOfTables[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const after = last
      ? sql`where (${columns}) > (${sql.join(key.map((column) => last![column]))})`
      : sql``;
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after}
      order by ${columns} limit ${sql.lit(rowsAtATime)}`.execute(db);
    yield* rows;
    if (rows.length < rowsAtATime) return;
    last = rows.at(-1);
  }
}

/** Reads a table back, some rows at a time. */
export async function* readTable(file: string): AsyncGenerator<Row[]> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  let rows: Row[] = [];
  for await (const line of lines) {
    rows.push(JSON.parse(line) as Row);
    if (rows.length === 500) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

/** The checksum of a file. */
export async function sha256Of(file: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
