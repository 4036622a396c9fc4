import type { Command } from '../command.ts';

/**
 * Everything the command line can do, by name, in the order of the help. Each is loaded when it is
 * called, so that nobody waits for what the others need.
 */
export const commands: Record<string, () => Promise<Command>> = {
  district: async () => (await import('./district.ts')).districtCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  cancel: async () => (await import('./occurrences.ts')).cancelCommand,
  move: async () => (await import('./occurrences.ts')).moveCommand,
  partner: async () => (await import('./partner.ts')).partnerCommand,
  open311: async () => (await import('./open311.ts')).open311Command,
  invite: async () => (await import('./invite.ts')).inviteCommand,
  erase: async () => (await import('./erase.ts')).eraseCommand,
  migrate: async () => (await import('./database.ts')).migrateCommand,
  seed: async () => (await import('./seed.ts')).seedCommand,
  backup: async () => (await import('./database.ts')).backupCommand,
  restore: async () => (await import('./database.ts')).restoreCommand,
};

/** The command with a name; undefined when there is none. */
export const findCommand = async (name = '') =>
  Object.hasOwn(commands, name) ? commands[name]!() : undefined;
