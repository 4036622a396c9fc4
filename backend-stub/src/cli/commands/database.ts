import { migrate } from '../../database/database.ts';
import { backUp } from '../backup/backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { restore } from '../backup/restore.ts';
import type { Command } from '../command.ts';
import { withDatabase, withOpen } from '../open.ts';

export const migrateCommand: Command = {
  usage: '',
  summary: 'Creates the database, or brings its tables up to date.',
  options: {},
  run: async (call, { settings, say }) => {
    call.atMost(0);
    const applied = await withOpen(settings.database, (db) => migrate(db));
    say(
      applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The tables are up to date already.',
    );
  },
};

export const backupCommand: Command = {
  usage: 'FOLDER',
  summary: 'Writes everything into a new folder while the server runs.',
  options: {},
  run: async (call, { settings, clock, say }) => {
    const folder = call.argument(0, 'FOLDER');
    call.atMost(1);
    const manifest = await withDatabase(settings.database, (db) =>
      backUp(settings, db, folder, clock),
    );
    say(`Backed up ${contents(manifest)} to ${folder}.`);
  },
};

export const restoreCommand: Command = {
  usage: 'FOLDER [--force] [--erasures BACKUP]',
  summary: 'Puts a backup back, into SQLite or PostgreSQL. Stop the server first.',
  options: {
    force: { type: 'boolean', help: 'replace what is in the database and in the folder of files' },
    erasures: { type: 'string', help: 'a newer backup, whose list of who has been erased counts' },
  },
  run: async (call, { settings, clock, say }) => {
    const folder = call.argument(0, 'FOLDER');
    call.atMost(1);
    const manifest = await withOpen(settings.database, (db) =>
      restore(settings, db, folder, {
        clock,
        force: call.flag('force'),
        erasures: call.option('erasures'),
      }),
    );
    say(`Restored ${contents(manifest)}, as it was at ${manifest.createdAt}.`);
    if (manifest.erasedAgain > 0) {
      say(`Left out what has been erased since (sign-ups: ${manifest.erasedAgain}).`);
    }
  },
};

function contents({ tables, files }: Manifest) {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${Object.keys(tables).length} tables and ${files.length} files`;
}
