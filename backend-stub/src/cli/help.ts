import type { Command } from './command.ts';

/** The list of commands. */
export const overview = (commands: [string, Command][]) =>
  [
    'Use: npm run klocket -- COMMAND',
    '',
    ...aligned(commands.map(([name, { summary }]) => [name, summary])),
    '',
    'More about one: npm run klocket -- help COMMAND',
    'The database is the one KLOCKET_DATABASE names (file:data/klocket.db when it is unset).',
  ].join('\n');

/** How one command is used. */
export const commandHelp = (name: string, { usage, summary, options }: Command) =>
  [
    summary,
    '',
    `Use: npm run klocket -- ${name} ${usage}`.trimEnd(),
    ...(Object.keys(options).length > 0 ? [''] : []),
    ...aligned(Object.entries(options).map(([option, { help }]) => [`--${option}`, help])),
  ].join('\n');

function aligned(rows: [string, string][]) {
  const width = Math.max(...rows.map(([name]) => name.length), 0);
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
