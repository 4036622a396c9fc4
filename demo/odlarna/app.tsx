import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { KlocketCalendar, KlocketHouses } from '@klocket/react/calendar';
import { KlocketGoal } from '@klocket/react/goals';
import { KlocketSite } from '@klocket/react/site';

/*
 * A site built with React, as an association might have one: our widgets come from npm as components, in its own
 * bundle. It loads nothing of ours but what they fetch.
 */
const here = document.querySelector<HTMLScriptElement>('script[data-server]')!;
const server = here.dataset.server!;

const languages = { sv: 'Svenska', en: 'English', ar: 'العربية' };
type Language = keyof typeof languages;

/** What the site itself says. */
const words = {
  sv: {
    name: 'Odlarföreningen',
    lead: 'Vi odlar på gårdarna. I Klocket träffas vi inomhus, och det gör många andra också.',
    week: 'Det händer',
    houses: 'Husen',
    goals: 'Så går det',
    opened: 'Tillbaka till det du såg på sist',
    foot: 'En demosida, byggd med React och våra paket från npm.',
    demo: 'Till demons framsida',
    pages: 'Sidor',
    language: 'Språk',
  },
  en: {
    name: 'The growers’ association',
    lead: 'We grow things in the courtyards. In Klocket we meet indoors, and so do many others.',
    week: 'What is on',
    houses: 'The houses',
    goals: 'How it goes',
    opened: 'Back to what you looked at last',
    foot: 'A page of the demo, built with React and our packages from npm.',
    demo: 'To the front page of the demo',
    pages: 'Pages',
    language: 'Language',
  },
  ar: {
    name: 'جمعية المزارعين',
    lead: 'نزرع في ساحات البيوت، ونلتقي داخل Klocket، وكذلك يفعل كثيرون غيرنا.',
    week: 'ما يحدث',
    houses: 'المباني',
    goals: 'كيف تسير الأمور',
    opened: 'العودة إلى آخر ما شاهدته',
    foot: 'صفحة من النسخة التجريبية، مبنية بـ React وبحزمنا من npm.',
    demo: 'إلى الصفحة الأولى',
    pages: 'الصفحات',
    language: 'اللغة',
  },
} satisfies Record<Language, Record<string, string>>;

const pages = ['week', 'houses', 'goals'] as const;
type Page = (typeof pages)[number];

const pageInAddress = () => pages.find((page) => location.hash === `#${page}`) ?? 'week';

function App() {
  const [page, setPage] = useState<Page>(pageInAddress);
  const [language, setLanguage] = useState<Language>('sv');
  const [opened, setOpened] = useState<string>();
  const said = words[language];
  useEffect(() => {
    const follow = () => setPage(pageInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    document.title = said.name;
  }, [language, said]);

  return (
    <>
      <header>
        <p className="brand">
          <img src="/mark.svg" alt="" width="40" height="40" /> {said.name}
        </p>
        <nav aria-label={said.pages}>
          {pages.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === page ? 'page' : undefined}>
              {said[name]}
            </a>
          ))}
        </nav>
        <label>
          <span className="hidden">{said.language}</span>
          <select value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main>
        <h1>{said[page]}</h1>
        {page === 'week' && <p className="lead">{said.lead}</p>}
        <KlocketSite server={server} district="klockaretorpet" lang={language}>
          {page === 'week' && (
            <KlocketCalendar
              themes="kultur,larande"
              onOccurrenceOpened={({ url }) => setOpened(url)}
            />
          )}
          {page === 'houses' && <KlocketHouses />}
          {page === 'goals' && <KlocketGoal goal="participation" />}
        </KlocketSite>
      </main>
      <footer>
        {opened && (
          <p>
            <a href={opened}>{said.opened}</a>
          </p>
        )}
        <p>
          {said.foot} <a href={`${server}/demo/`}>{said.demo}</a>
        </p>
      </footer>
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
