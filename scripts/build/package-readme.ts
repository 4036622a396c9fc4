import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';

interface Manifest {
  name: string;
  description: string;
}

/**
 * What somebody reads who finds a package before they find us: what it is for, how it is used, and each element with
 * its attributes, slots and events. Made from what the elements say of themselves, so that it is never behind them.
 */
export function packageReadme({ name, description }: Manifest, elements?: Package): string {
  const tags = (elements?.modules ?? [])
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one): one is CustomElementDeclaration & { tagName: string } => 'tagName' in one)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
  return [
    `# ${name}`,
    codeTags(description),
    ...usage(name, tags[0]?.tagName),
    ...tags.flatMap((tag) => [
      `## \`<${tag.tagName}>\``,
      codeTags(tag.description ?? ''),
      ...table('Attribute', tag.attributes),
      ...table('Slot', tag.slots),
      ...table('Event', tag.events),
    ]),
    'MIT. What to tell a data protection officer, themes, frames and pasted addresses: `docs/embedding.md` of Klocket.\n',
  ].join('\n\n');
}

function usage(name: string, tag?: string): string[] {
  if (!tag) return [];
  return [
    'Name the server once on the page, by `<klocket-site>` around the widgets or by `server` on each of them.',
    ['```js', `import '${name}/define';`, '```'].join('\n'),
    [
      '```html',
      `<${tag} district="klockaretorpet" server="https://klocket.example"></${tag}>`,
      '```',
    ].join('\n'),
  ];
}

interface Row {
  name: string;
  description?: string;
}

function table(heading: string, rows: readonly Row[] = []): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => `| \`${row.name || '(default)'}\` | ${cell(row.description)} |`);
  return [[`| ${heading} | |`, '| --- | --- |', ...lines].join('\n')];
}

const cell = (text = '') => codeTags(text).replaceAll('|', '\\|');

/** On one line, with tags as code: as they stand, whoever shows a README leaves them out. */
const codeTags = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/(?<!`)<(klocket-[a-z-]+)>(?!`)/g, '`<$1>`');
