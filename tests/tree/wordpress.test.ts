import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Engine } from 'php-parser';
import { themeNames } from '@klocket/contract';
import { frameHeights } from '../../backend-stub/src/oembed/frame-of.ts';
import { pluginFiles, pluginFolder } from '../../scripts/build/wordpress.ts';
import { root } from '../../scripts/root.ts';
import { constantOf, parsePlugin, pluginWidgets, returnOf, textsFor } from '../support/php.ts';

const php = globSync('**/*.php', { cwd: pluginFolder }).sort();
const read = (name: string) => readFileSync(join(pluginFolder, name), 'utf8');
const trees = new Map(php.map((name) => [name, parsePlugin(name)]));
const treeOf = (name: string) => trees.get(name)!;
/** WordPress' functions that look a text up in the language of who reads. */
const translating = ['__', 'esc_html__', 'esc_html_e'];

const isWords = (name: string) => name.startsWith('languages/');
const block = JSON.parse(read('block/block.json')) as {
  apiVersion: number;
  name: string;
  textdomain: string;
  description: string;
  keywords: string[];
  attributes: Record<string, { type: string; enum?: string[]; default: unknown }>;
  editorScript: string;
};

describe('the WordPress plugin', () => {
  it('is PHP 7.4 in every file', () => {
    assert.ok(php.length > 8);
    for (const [name, { errors }] of trees) assert.deepEqual(errors, [], name);
    assert.throws(() => new Engine({}).parseCode('<?php function (', 'broken.php'));
  });

  it('runs nothing when a file of it is asked for by its address', () => {
    for (const name of php.filter((name) => !isWords(name) && !name.endsWith('.asset.php'))) {
      const guard = name === 'uninstall.php' ? 'WP_UNINSTALL_PLUGIN' : 'ABSPATH';
      assert.match(read(name), new RegExp(`\\ndefined\\( '${guard}' \\) \\|\\| exit;\\n`), name);
    }
  });

  it('shows all that has a frame, as tall, with what the server knows', () => {
    const widgets = pluginWidgets();
    const heights = Object.entries(widgets).map(([name, { height }]) => [name, height]);
    assert.deepEqual(Object.fromEntries(heights), frameHeights);
    assert.deepEqual(block.attributes.widget?.enum, Object.keys(widgets));
    assert.deepEqual(constantOf(treeOf('includes/settings.php'), 'LOOKS'), [...themeNames]);
    const taken = new Set(Object.values(widgets).flatMap(({ takes }) => takes));
    for (const name of taken) {
      assert.ok((name === 'no-filter' ? 'filter' : name) in block.attributes, name);
    }
  });

  it('has a block that WordPress takes', () => {
    assert.equal(block.apiVersion, 3);
    assert.match(block.name, /^[a-z]+\/[a-z]+$/);
    assert.equal(block.textdomain, 'klocket');
    assert.equal(block.editorScript, 'file:./editor.js');
    for (const [name, { type, default: unsaid }] of Object.entries(block.attributes)) {
      assert.equal(typeof unsaid, type, name);
    }
  });

  it('says everything in Swedish and Arabic, too', () => {
    const said = new Set([...trees.values()].flatMap((tree) => textsFor(tree, translating)));
    assert.ok(said.size > 40);
    for (const text of [block.description, ...block.keywords]) said.add(text);
    for (const language of ['sv_SE', 'ar']) {
      const { messages, ...head } = returnOf(treeOf(`languages/klocket-${language}.l10n.php`)) as {
        messages: Record<string, string>;
        domain: string;
        language: string;
      };
      assert.deepEqual([head.domain, head.language], ['klocket', language]);
      const known = new Set(Object.keys(messages).map((key) => key.split('\u0004').at(-1)!));
      const description = /Description: +(.*)/.exec(read('klocket.php'))?.[1];
      assert.deepEqual([...known].sort(), [...said, description].sort());
      for (const [key, text] of Object.entries(messages)) {
        assert.ok(text.trim(), key);
        assert.deepEqual(text.match(/%\w/g), key.match(/%\w/g), key);
      }
    }
  });

  it('is a zip of one folder, the same each time, with one version everywhere', () => {
    const files = pluginFiles();
    const zip = zipSync(files);
    const inside = unzipSync(zip);
    assert.deepEqual(Object.keys(inside).sort(), Object.keys(files).sort());
    assert.ok('klocket/klocket.php' in inside && 'klocket/readme.txt' in inside);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const text = (name: string) => strFromU8(inside[`klocket/${name}`]!);
    assert.match(text('klocket.php'), new RegExp(`Version: +${version}\\n`));
    assert.match(text('readme.txt'), new RegExp(`Stable tag: ${version}\\n`));
    assert.equal((JSON.parse(text('block/block.json')) as { version: string }).version, version);
    for (const name of Object.keys(inside)) {
      assert.ok(!strFromU8(inside[name]!).includes('0.0.0'), name);
    }
  });
});
