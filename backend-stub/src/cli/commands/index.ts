import type { Command } from '../command.ts';
import { backupCommand, migrateCommand, restoreCommand } from './database.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { cancelCommand, moveCommand } from './occurrences.ts';
import { partnerCommand } from './partner.ts';

/** Everything the command line can do, by name, in the order of the help. */
export const commands: Record<string, Command> = {
  import: importCommand,
  export: exportCommand,
  cancel: cancelCommand,
  move: moveCommand,
  partner: partnerCommand,
  migrate: migrateCommand,
  backup: backupCommand,
  restore: restoreCommand,
};
