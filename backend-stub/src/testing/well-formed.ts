import assert from 'node:assert/strict';

const voids = ['meta', 'link', 'br', 'img', 'input', 'base', 'hr'];
const token =
  /<!doctype html>|<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"<>]*")?)*)\s*(\/?)>|<|&(?!(?:amp|lt|gt|quot|#39);)/gi;

/** Holds that HTML is written as we write it: every element closed, every attribute quoted, nothing loose. */
export function assertWellFormed(page: string) {
  const open: string[] = [];
  const withoutData = page.replace(
    /(<script type="application\/ld\+json">)([^<]*)(<\/script>)/g,
    (_, start: string, data: string, end: string) => {
      JSON.parse(data);
      return start + end;
    },
  );
  for (const match of withoutData.matchAll(token)) {
    const [whole, closes, name, attributes = ''] = match;
    const place = withoutData.slice(Math.max(0, match.index - 80), match.index + 80);
    if (whole.toLowerCase() === '<!doctype html>') continue;
    assert.ok(name, `loose "${whole}" in …${place}…`);
    const names = [...attributes.matchAll(/([a-z][a-z0-9:-]*)(?:="[^"]*")?/gi)].map(
      ([, one]) => one,
    );
    assert.equal(new Set(names).size, names.length, `an attribute twice in ${whole}`);
    if (closes) assert.equal(name, open.pop(), `…${place}…`);
    else if (!voids.includes(name)) open.push(name);
  }
  assert.deepEqual(open, []);
}
