import type { App } from './app-type.ts';

/** Learns which methods each path answers to, so that a wrong one is told from a path that leads nowhere. */
export function allowedMethods(app: App) {
  const routes = new Map<string, { matches: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const route = routes.get(url) ?? { matches: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });
  return (path: string): string[] => {
    const methods = new Set<string>();
    for (const route of routes.values()) {
      if (route.matches.test(path)) for (const method of route.methods) methods.add(method);
    }
    // Preflights are answered for whole branches; that alone makes no path exist.
    return methods.size === 1 && methods.has('OPTIONS') ? [] : [...methods].sort();
  };
}

/** `/a/:b/*` as a pattern: a parameter is one step of the path, a star is the rest. */
function patternOf(url: string) {
  const pattern = url
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z]\w*/g, '[^/]+')
    .replace(/\*/g, '.*');
  return new RegExp(`^${pattern}$`);
}
