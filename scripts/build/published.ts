/** The packages that go to npm. The desk and the backend stay here. */
export const published = [
  'contract',
  'core',
  'calendar',
  'signup',
  'defects',
  'goals',
  'react',
  'embed',
];

/** Where an entry of `exports` leads: one file, or one for each condition. */
type Door = string | Record<string, string>;

/**
 * The package.json a stranger installs: siblings by the version they were built with, and only
 * what was built; no door to sources, which are not in the tarball.
 */
export function publishedManifest(manifest: Record<string, unknown>): Record<string, unknown> {
  const { version, dependencies = {}, exports = {} } = manifest;
  return {
    ...manifest,
    devDependencies: undefined,
    dependencies: Object.fromEntries(
      Object.entries(dependencies as Record<string, string>).map(([name, range]) =>
        name.startsWith('@klocket/') ? [name, String(version)] : [name, range],
      ),
    ),
    exports: Object.fromEntries(
      Object.entries(exports as Record<string, Door>).flatMap<[string, Door]>(([door, to]) => {
        // A door to files that are published as they stand, such as style sheets.
        if (typeof to === 'string') return [[door, to]];
        const built = Object.entries(to).filter(([condition]) => condition !== 'development');
        return built.length > 0 ? [[door, Object.fromEntries(built)]] : [];
      }),
    ),
  };
}

/** What a registry shows of a package: what it is, how it is put to use, and where the rest is said. */
export function readmeOf(manifest: Record<string, unknown>): string {
  const {
    name,
    description,
    exports = {},
  } = manifest as {
    name: string;
    description: string;
    exports?: Record<string, Door>;
  };
  const [tag] = /(?<=<)klocket-[a-z-]+/.exec(description) ?? [];
  const use =
    tag && './define' in exports
      ? `
Import the elements once, and name the server around their tags, since code in a bundle cannot know whose it is:

\`\`\`js
import '${name}/define';
\`\`\`

\`\`\`html
<klocket-site server="https://klocket.example" district="klockaretorpet">
  <${tag}></${tag}>
</klocket-site>
\`\`\`
`
      : '';
  // Outside of code a tag would be taken for HTML, and not be seen.
  const words = description.replaceAll(/<[a-z-]+>/g, '`$&`');
  return `# ${name}

${words}
${use}
A part of Klocket: activity calendars, sign-up and reports of what is broken for a neighbourhood centre. The rest is
said in \`docs/embedding.md\` of its source, and put together at \`/{district}/embed\` of each of its servers.
`;
}
