import { seedDemo } from '../../seed/index.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../open.ts';

export const seedCommand: Command = {
  usage: '',
  summary: 'Writes the demo districts as they look today.',
  options: {},
  run: async (call, { settings, clock, say }) => {
    call.atMost(0);
    await withDatabase(settings.database, (db) => seedDemo(db, clock, { port: settings.port }));
    say('The demo districts are as they look today.');
  },
};
