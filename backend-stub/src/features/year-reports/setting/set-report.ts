import { openDocument } from '../../../print/document.ts';
import type { Document, Element } from '../../../print/letters.ts';
import { createFlow } from '../../papers/setting/flow.ts';
import { numberPages } from '../../papers/setting/page-foot.ts';
import { universal } from '../../papers/setting/universal.ts';
import type { YearReport } from '../report.ts';
import { setChapter } from './chapters.ts';
import { setGoal } from './goal-pages.ts';
import { setCover, setGlance } from './opening.ts';

/** Sets a year report; what it makes is read from the document as it comes. */
export function setReport(report: YearReport): Document {
  const { title, district, author, language, direction } = report;
  const doc = openDocument(
    { title: `${title}, ${district}`, author, language },
    { bufferPages: true, ...universal },
  );
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(doc, direction);
  const inSection = (set: (section: Element) => void) => {
    const section = doc.struct('Sect');
    root.add(section);
    set(section);
    section.end();
  };
  inSection((section) => setCover(flow, report, section));
  inSection((section) => setGlance(flow, report, section));
  flow.turn();
  for (const goal of report.goals) {
    inSection((section) => setGoal(flow, goal, report.words.how, section));
  }
  for (const chapter of report.chapters) inSection((section) => setChapter(flow, chapter, section));
  root.end();
  numberPages(doc, report, 1);
  doc.end();
  return doc;
}
