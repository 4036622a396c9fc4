import { defectsPagePath, type MyHandover } from '@klocket/contract';
import { insertText, serverLanguage, wordsFor } from '../../words/index.ts';
import {
  counted,
  paperDay,
  statusBadge,
  titleOf,
  toItem,
  toneOf,
  toPhotos,
  toPlan,
  type PaperContext,
} from './of-defect.ts';
import type { Paper, Tone } from './paper.ts';

/** A list that is handed over. The secret link is not on it: papers are registered, and lie about. */
export type HandedOver = Pick<
  MyHandover,
  'district' | 'receiver' | 'message' | 'sentAt' | 'items' | 'contact'
> & { publicRecord: boolean };

/** A list that is handed over to a receiver, as a paper. */
export function paperOfHandover(list: HandedOver, context: PaperContext): Paper {
  const { language, district, publicUrl, today } = context;
  const words = wordsFor(language);
  const { papers } = words;
  const { items, receiver, message } = list;
  const title =
    items.length === 1
      ? insertText(papers.handoverTitleOne, { district: district.name })
      : insertText(papers.handoverTitle, { count: items.length, district: district.name });
  const sent = paperDay(list.sentAt.slice(0, 10), language);
  return {
    language: serverLanguage(language),
    direction: words.direction as Paper['direction'],
    kind: papers.handover,
    title,
    lead: insertText(papers.handoverLead, { receiver: receiver.name, day: sent }),
    author: district.name,
    link: {
      address: publicUrl + defectsPagePath(district.id),
      words: papers.link,
      qr: papers.qr,
    },
    facts: factsOf(list, language),
    figures: figuresOf(list, language),
    message: message ? { title: papers.message, text: message } : undefined,
    plan: toPlan(
      items.map((defect) => ({ defect, tone: toneOf(defect) })),
      context,
    ),
    groups:
      items.length === 0
        ? []
        : [
            {
              title: insertText(words.defectPages.walk.per, { receiver: receiver.name }),
              note: counted(papers.count, items.length),
              items: items.map((defect) => {
                const name = titleOf(defect, language);
                return toItem(defect, context, {
                  tone: toneOf(defect),
                  badges: [statusBadge(defect, language)],
                  photos: toPhotos(defect.photos, { title: name, language }),
                });
              }),
            },
          ],
    nothing: papers.nothing,
    foot: insertText(papers.foot, { title, day: paperDay(today, language) }),
    pageOf: papers.pageOf,
  };
}

function factsOf({ contact, publicRecord }: HandedOver, language: string): Paper['facts'] {
  const { papers } = wordsFor(language);
  const whom = contact && [contact.name, contact.phone, contact.email].filter(Boolean).join(', ');
  return [
    [papers.answer, whom ? insertText(papers.answerTo, { contact: whom }) : papers.answerBy],
    ...(publicRecord ? [[papers.publicRecord, papers.publicRecordNote] as [string, string]] : []),
  ];
}

/** How many have come how far, and how many have been walked by before. */
function figuresOf({ items }: HandedOver, language: string): Paper['figures'] {
  const words = wordsFor(language);
  const byStatus = Map.groupBy(items, ({ status }) => status);
  const carried = items.filter(({ carriedOver }) => carriedOver > 0).length;
  const differing = items.filter(({ differs }) => differs).length;
  const figures: Paper['figures'] = [
    ...[...byStatus].map(([status, some]) => ({
      count: some.length,
      text: words.defects.statuses[status],
      tone: toneOf({ status }),
    })),
    { count: differing, text: words.defectPages.one.differing.toLowerCase(), tone: 'bad' as Tone },
    { count: carried, text: words.papers.carried, tone: 'quiet' as Tone },
  ];
  return figures.filter(({ count }) => count > 0);
}

/** What a file of the list is called. */
export const fileNameOf = ({ district, sentAt }: Pick<MyHandover, 'district' | 'sentAt'>) =>
  `${district.id}-${sentAt.slice(0, 10)}`;
