import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine, type Node, type Program } from 'php-parser';
import { pluginFolder } from '../../scripts/build/wordpress.ts';

/** A file of the WordPress plugin, as PHP 7.4 understands it. What it does not understand is an error. */
export function parsePlugin(name: string): Program {
  const text = readFileSync(join(pluginFolder, name), 'utf8');
  return new Engine({ parser: { version: 704 } }).parseCode(text, name);
}

/** What can be shown, as the plugin has it: by widget, how tall its frame is and what narrows it. */
export const pluginWidgets = () =>
  constantOf(parsePlugin('includes/choice.php'), 'WIDGETS') as Record<
    string,
    { height: number; page: string; takes: string[] }
  >;

/** The value of a constant that a file declares. */
export function constantOf(tree: Node, name: string): unknown {
  const constant = nodesOf(tree, 'constant').find((node) => nameOf(node) === name);
  if (!constant) throw new Error(`There is no constant ${name}.`);
  return valueOf(constant.value as Parsed);
}

/** What a file returns. */
export function returnOf(tree: Node): unknown {
  const [returned] = nodesOf(tree, 'return');
  if (!returned) throw new Error('The file returns nothing.');
  return valueOf(returned.expr as Parsed);
}

/** The texts a file hands to the functions named, as their first argument. */
export const textsFor = (tree: Node, functions: string[]) =>
  nodesOf(tree, 'call')
    .filter((call) => functions.includes(nameOf(call.what as Parsed)))
    .map((call) => valueOf((call.arguments as Parsed[])[0]!) as string);

/** A node whose fields are not known yet. */
type Parsed = Node & Record<string, unknown>;

/** All nodes of a kind, outermost first. */
function nodesOf(tree: unknown, kind: string): Parsed[] {
  if (Array.isArray(tree)) return tree.flatMap((node) => nodesOf(node, kind));
  if (!isNode(tree)) return [];
  const inside = Object.values(tree).flatMap((child) => nodesOf(child, kind));
  return tree.kind === kind ? [tree, ...inside] : inside;
}

const isNode = (value: unknown): value is Parsed =>
  typeof value === 'object' && value !== null && 'kind' in value;

const nameOf = ({ name }: Parsed) =>
  (isNode(name) ? String(name.name) : String(name)).split('\\').at(-1)!;

/** What a constant expression stands for: texts, numbers, arrays of them. */
function valueOf(node: Parsed): unknown {
  switch (node.kind) {
    case 'string':
    case 'boolean':
      return node.value;
    case 'number':
      return Number(node.value);
    case 'bin':
      return `${String(valueOf(node.left as Parsed))}${String(valueOf(node.right as Parsed))}`;
    case 'array': {
      const entries = node.items as { key: Parsed | null; value: Parsed }[];
      if (entries.every(({ key }) => !key)) return entries.map(({ value }) => valueOf(value));
      return Object.fromEntries(
        entries.map(({ key, value }) => [String(valueOf(key!)), valueOf(value)]),
      );
    }
    default:
      throw new Error(`A constant is no ${node.kind}.`);
  }
}
