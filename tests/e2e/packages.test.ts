import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { formatMessage } from 'publint/utils';
import type { Browser } from 'playwright-core';
import { root } from '../../scripts/root.ts';
import { published } from '../../scripts/build/published.ts';
import { launchBrowser } from '../support/browser.ts';
import { installPackages, type Consumer } from '../support/consumer.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { serveFolder } from '../support/static-server.ts';
import { welcome } from '../support/visitor.ts';

interface Manifest {
  name: string;
  exports: Record<string, { default?: string } | string>;
}

const withElements = ['calendar', 'signup', 'defects', 'goals'];

describe('packages from npm', () => {
  let consumer: Consumer;
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [consumer, server, browser] = await Promise.all([
      installPackages(),
      startServer(),
      launchBrowser(),
    ]);
  });
  after(() => Promise.all([consumer.remove(), server.stop(), browser.close()]));

  const manifestOf = (name: string) => {
    const file = join(consumer.folder, 'node_modules', '@klocket', name, 'package.json');
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  };

  const elementsOf = (name: string) => {
    const file = join(consumer.folder, 'node_modules', '@klocket', name, 'dist');
    const text = readFileSync(join(file, 'custom-elements.json'), 'utf8');
    return (JSON.parse(text) as Package).modules.flatMap(
      ({ declarations = [] }) => declarations as CustomElementDeclaration[],
    );
  };

  it('have nothing to be told by publint', async () => {
    for (const tarball of consumer.tarballs) {
      const { buffer, byteOffset, length } = readFileSync(tarball);
      const packed = { tarball: buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer };
      const { messages, pkg } = await publint({ pack: packed, strict: true });
      const said = messages.map((message) => formatMessage(message, pkg));
      assert.deepEqual(said, [], basename(tarball));
    }
  });

  it('have types that every way of resolving them finds', async () => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    for (const tarball of consumer.tarballs) {
      await consumer.node(attw, '--profile', 'esm-only', '--format', 'json', tarball);
    }
  });

  it('say on their first page what they are for, and what each element takes', () => {
    for (const name of published) {
      const folder = join(consumer.folder, 'node_modules', '@klocket', name);
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      assert.ok(readme.startsWith(`# @klocket/${name}\n`), name);
      if (!withElements.includes(name)) continue;
      for (const { tagName, attributes = [] } of elementsOf(name)) {
        const [, part = ''] = readme.split(`\n## \`<${tagName}>\`\n`);
        const said = part.split('\n## ')[0]!;
        for (const one of attributes) assert.match(said, new RegExp(`\\| \`${one.name}\` \\| \\S`));
      }
    }
  });

  it('open by every door in Node, where there are no elements', async () => {
    const doors = published
      .filter((name) => name !== 'embed')
      .flatMap((name) => {
        const { exports } = manifestOf(name);
        return Object.entries(exports)
          .filter(([, to]) => typeof to === 'object' && to.default)
          .map(([door]) => join('@klocket', name, door));
      });
    assert.ok(doors.length > 20);
    const imports = doors.map((door) => `await import('${door}');`).join('\n');
    await consumer.node(consumer.write('doors.js', imports));
  });

  it('have types that hold in a strict program of React, with what a page may set', async () => {
    consumer.write('typed.tsx', typed);
    consumer.write('tsconfig.json', JSON.stringify(tsconfig));
    await consumer.node(join(root, 'node_modules', 'ts7', 'bin', 'tsc'), '-p', consumer.folder);
  });

  it('type their tags in JSX, whatever renders them', async () => {
    consumer.write('jsx/tags.tsx', tags);
    const options = { ...tsconfig.compilerOptions, jsx: 'preserve' };
    const own = { compilerOptions: options, files: ['tags.tsx'] };
    consumer.write('jsx/tsconfig.json', JSON.stringify(own));
    const project = join(consumer.folder, 'jsx');
    await consumer.node(join(root, 'node_modules', 'ts7', 'bin', 'tsc'), '-p', project);
  });

  it('show events in a page bundled by Vite, from the server it names', async () => {
    const page = `<!doctype html><html lang="sv"><title>Ett hus</title>
      <link rel="icon" href="data:," /><body><klocket-site server="${server.origin}" district="klockaretorpet">
      <klocket-calendar></klocket-calendar></klocket-site>
      <script type="module" src="./main.js"></script></body></html>`;
    consumer.write('plain/index.html', page);
    consumer.write('plain/main.js', `import '@klocket/calendar/define-calendar';`);
    const site = await serveFolder(await consumer.bundle('plain'));
    const visitor = await welcome(browser);
    await visitor.page.goto(`${site.origin}/`);
    await visitor.page.locator('klocket-calendar').getByRole('listitem').first().waitFor();
    assert.deepEqual(visitor.troubles, []);
    await visitor.leave();
    await site.close();
  });
  for (const [react, modules] of [
    ['19', join(root, 'node_modules')],
    ['18', join(root, 'tests', 'react-18', 'node_modules')],
  ] as const) {
    it(`are components in React ${react}: they take properties and tell what happens`, async () => {
      const name = `react-${react}`;
      consumer.write(`${name}/index.html`, empty);
      consumer.write(`${name}/main.js`, reactPage(server.origin));
      const find = /^(react|react-dom)(?=$|\/)/;
      const alias = [{ find, replacement: join(modules, '$1') }];
      const site = await serveFolder(await consumer.bundle(name, { resolve: { alias } }));
      const visitor = await welcome(browser);
      await visitor.page.goto(`${site.origin}/`);
      const { page } = visitor;
      await page.getByText(`React ${react}.`).waitFor();
      // Before the rest of the widget has come, a press follows its link and tells the page nothing.
      await page.getByRole('button', { name: 'Subscribe', exact: true }).waitFor();
      await page
        .locator('klocket-calendar')
        .getByRole('listitem')
        .getByRole('link')
        .first()
        .click();
      await page.getByText('Opened /klockaretorpet/').waitFor();
      await page.getByRole('button', { name: 'Month', exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'On the page: month' }).click();
      await page.locator('klocket-calendar-month').waitFor({ state: 'attached' });

      assert.deepEqual(visitor.troubles, []);
      await visitor.leave();
      await site.close();
    });
  }

  it('are described by their manifests as they are', async () => {
    const described = withElements.flatMap((name) =>
      elementsOf(name).map((element) => ({ name, element })),
    );
    assert.equal(described.length, 13);
    const names = [...new Set(described.map(({ name }) => name))];
    consumer.write('elements/index.html', empty);
    consumer.write(
      'elements/main.js',
      names.map((name) => `import '@klocket/${name}/define';`).join('\n'),
    );
    const site = await serveFolder(await consumer.bundle('elements'));
    const visitor = await welcome(browser);
    await visitor.page.goto(`${site.origin}/`);
    for (const { element } of described) {
      const tag = element.tagName!;
      const real = await visitor.page.evaluate(observe, tag);
      const { attributes = [], members = [] } = element;
      assert.deepEqual(attributes.map(({ name }) => name).sort(), real.attributes, tag);
      for (const { name, kind } of members) {
        // A field without a first value is there once somebody sets it.
        if (kind === 'method') assert.ok(real.methods.includes(name), `${name} of ${tag}`);
      }
      const reactive = members.filter((member) => 'attribute' in member).map(({ name }) => name);
      for (const name of reactive) assert.ok(real.properties.includes(name), `${name} of ${tag}`);
    }
    await visitor.leave();
    await site.close();
  });
});

/** Runs in the page: what an element says of itself. */
function observe(tag: string) {
  const type = customElements.get(tag) as CustomElementConstructor & {
    observedAttributes: string[];
  };
  const properties: string[] = [];
  const methods: string[] = [];
  for (let at: object = type.prototype as object; at !== HTMLElement.prototype;) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      (typeof value === 'function' ? methods : properties).push(name);
    }
    at = Object.getPrototypeOf(at) as object;
  }
  return { attributes: [...new Set(type.observedAttributes)].sort(), properties, methods };
}

const empty = `<!doctype html><html lang="en"><title>A house</title><link rel="icon" href="data:," />
  <body><div id="app"></div><script type="module" src="./main.js"></script></body></html>`;

const reactPage = (server: string) => `
import { KlocketCalendar, KlocketSite } from '@klocket/react';
import { createElement as h, useState, version } from 'react';
import { createRoot } from 'react-dom/client';
function App() {
  const [opened, open] = useState('nothing');
  const [view, see] = useState('list');
  return h(KlocketSite, { server: '${server}', district: 'klockaretorpet' },
    h('p', null, 'React ' + version.split('.')[0] + '.'),
    h('p', null, 'Opened ' + opened),
    h('button', { onClick: () => see('month') }, 'On the page: month'),
    h(KlocketCalendar, { view, onOccurrenceOpened: (event) => {
      event.preventDefault();
      open(new URL(event.url).pathname);
    } }, h('a', { href: '/' }, 'Calendar')));
}
createRoot(document.getElementById('app')).render(h(App));`;

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    types: [],
    lib: ['es2023', 'dom', 'dom.iterable'],
    skipLibCheck: true,
  },
  files: ['typed.tsx'],
};

const typed = `
import { KlocketCalendar, KlocketGoal, KlocketSite } from '@klocket/react';
import { KlocketSignup } from '@klocket/react/signup';

export const page = (
  <KlocketSite server="https://klocket.example" district="klockaretorpet" lang="ar">
    <KlocketCalendar
      view="month"
      house="kunskapens-hus"
      noFilter
      onOccurrenceOpened={(event) => event.occurrenceId.length + event.url.length}
    >
      <a href="https://klocket.example/klockaretorpet">Kalendern</a>
    </KlocketCalendar>
    <KlocketSignup occurrence="x" headingLevel={3} />
    <KlocketGoal goal="x" />
    {/* @ts-expect-error: a level is a number. */}
    <KlocketGoal headingLevel="three" />
    {/* @ts-expect-error: there is no such thing to set. */}
    <KlocketCalendar houses="x" />
  </KlocketSite>
);
`;

const tags = `
import '@klocket/calendar/jsx';
import '@klocket/goals/jsx';

export const page = (
  <>
    <klocket-calendar district="klockaretorpet" view="month" no-filter></klocket-calendar>
    <klocket-goal goal="participation"></klocket-goal>
    {/* @ts-expect-error: a goal is named by its id. */}
    <klocket-goal goal={3}></klocket-goal>
    {/* @ts-expect-error: there is no such tag. */}
    <klocket-goalz></klocket-goalz>
  </>
);
`;
