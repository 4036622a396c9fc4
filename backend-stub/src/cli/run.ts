import { parseArgs } from 'node:util';
import { FileError } from '../import/reading.ts';
import { inputWords } from '../import/input-words.ts';
import { InputError } from '../input-error.ts';
import { SettingError } from '../settings.ts';
import { Call, type Command, type Surroundings } from './command.ts';
import { commands, findCommand } from './commands/index.ts';
import { commandHelp, overview } from './help.ts';
import { Refusal, UsageError } from './refusal.ts';

/** Where the lines go. */
export interface Voices {
  say(line: string): void;
  complain(line: string): void;
}

/**
 * Runs one call of the command line and returns its exit code: 0 done, 1 refused or failed, 2 not
 * called as it should be. Every way out says a sentence; none shows a stack.
 */
export async function run(
  words: string[],
  prepare: () => Omit<Surroundings, 'say'>,
  { say, complain }: Voices,
): Promise<number> {
  const [name, ...rest] = words;
  if (!name || name === 'help' || name === '--help' || name === '-h') {
    const asked = await findCommand(rest[0]);
    if (rest[0] && !asked) return complainOf(rest[0], complain);
    say(asked ? commandHelp(rest[0]!, asked) : overview(await allCommands()));
    return name ? 0 : 2;
  }
  const command = await findCommand(name);
  if (!command) return complainOf(name, complain);
  if (rest.includes('--help') || rest.includes('-h')) {
    say(commandHelp(name, command));
    return 0;
  }
  try {
    await command.run(readCall(command, rest), { ...prepare(), say });
    return 0;
  } catch (error) {
    return explain(error, name, command, complain);
  }
}

function complainOf(name: string, complain: Voices['complain']) {
  complain(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  return 2;
}

const allCommands = () =>
  Promise.all(
    Object.entries(commands).map(async ([name, load]): Promise<[string, Command]> => [
      name,
      await load(),
    ]),
  );

function readCall(command: Command, words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: command.options,
      allowPositionals: true,
    });
    return new Call(values, positionals);
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ', 1);
    throw new UsageError(`${sentence}.`);
  }
}

function explain(error: unknown, name: string, command: Command, complain: (line: string) => void) {
  if (error instanceof UsageError) {
    const options = Object.keys(command.options).map((option) => `--${option}`);
    complain(error.message);
    complain(`Use: npm run klocket -- ${name} ${command.usage}`);
    complain(options.length > 0 ? `Its options are ${options.join(', ')}.` : 'It has no options.');
    return 2;
  }
  if (error instanceof Refusal || error instanceof SettingError) complain(error.message);
  else if (error instanceof InputError) complain(`${capital(inputWords(error))}.`);
  else if (error instanceof FileError)
    complain(`The file cannot be read, and nothing was changed. ${capital(error.message)}.`);
  else
    complain(
      `This went wrong in a way nobody foresaw: ${error instanceof Error ? error.message : String(error)}`,
    );
  return 1;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
