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
