import type { ProblemPage } from '../http/problem-answers.ts';
import { serverLanguage } from '../words/index.ts';
import { troublePage, type Trouble } from './front-page.ts';
import { createLoader, type LoaderDeps } from './load.ts';
import { readValue } from './query.ts';

/** Makes pages of problems that show a way on: the calendar, a phone number and a person. */
export function createProblemPage(deps: LoaderDeps): ProblemPage {
  const load = createLoader(deps);

  /** The district the address begins with, else all there are; none when the database is away. */
  async function waysOn(path: string): Promise<Trouble['districts']> {
    try {
      const districts = await load.districts();
      const named = path.split(/[/?]/)[1];
      const here = districts.filter(({ id }) => id === named || districts.length === 1);
      if (here.length === 0) return districts;
      const { district } = await load.context(here[0]!.id, undefined);
      return [district];
    } catch {
      return [];
    }
  }

  return async ({ status }, { url, query }, preferred) => {
    const wanted = readValue(query, 'lang');
    const language = wanted ? serverLanguage(wanted) : preferred;
    return troublePage({ status, districts: await waysOn(url) }, language);
  };
}
