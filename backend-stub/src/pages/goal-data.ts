import { goalFilePath, goalPagePath, goalsPagePath, type Goal } from '@klocket/contract';
import { plainLine } from '../plain-text.ts';
import { pageUrl, type PageContext } from './context.ts';

/** A goal as a set of open data in the words of schema.org. */
export function goalData(goal: Goal, context: PageContext) {
  return { '@context': 'https://schema.org', ...datasetOf(goal, context) };
}

/** All goals as a catalogue of such sets. */
export function goalsData(goals: readonly Goal[], context: PageContext) {
  const { district, publicUrl, words, language } = context;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: plainLine(words.goalPages.list.heading.replace('{district}', () => district.name)),
    url: publicUrl + pageUrl(context, goalsPagePath(district.id)),
    inLanguage: language,
    dataset: goals.map((goal) => datasetOf(goal, context)),
  };
}

function datasetOf(
  { id, title, explanation, indicators, invented, updated }: Goal,
  context: PageContext,
) {
  const { district, publicUrl, language, words } = context;
  const figures = indicators.flatMap(({ history }) => history);
  const from = figures.map((figure) => figure.from).sort()[0];
  const to = figures
    .map((figure) => figure.to)
    .sort()
    .at(-1);
  const said = [invented && words.goalPages.invented, explanation ?? title]
    .filter(Boolean)
    .join(' ');
  return {
    '@type': 'Dataset',
    name: plainLine(title),
    description: plainLine(said),
    url: publicUrl + pageUrl(context, goalPagePath(district.id, id)),
    inLanguage: language,
    dateModified: updated,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: plainLine(district.name) },
    spatialCoverage: plainLine(district.name),
    ...(from && to ? { temporalCoverage: `${from}/${to}` } : {}),
    variableMeasured: indicators.map((indicator) => ({
      '@type': 'PropertyValue',
      name: plainLine(indicator.title),
      ...(indicator.unit ? { unitText: plainLine(indicator.unit) } : {}),
      measurementTechnique: plainLine(indicator.method),
    })),
    distribution: (['csv', 'json'] as const).map((kind) => ({
      '@type': 'DataDownload',
      encodingFormat: kind === 'csv' ? 'text/csv' : 'application/json',
      contentUrl: publicUrl + goalFilePath(district.id, id, kind, { lang: language }),
    })),
  };
}
