// The block in the editor: what to show is chosen beside it, and the server draws it as visitors without script have
// it. Written for the browser as it stands, on what WordPress itself brings.
(({ blocks, blockEditor, components, element, serverSideRender: ServerSideRender }) => {
  const { createElement: h, Fragment, useEffect, useState } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Button, Disabled, Notice, PanelBody, Placeholder } = components;
  const { SelectControl, TextControl, ToggleControl } = components;
  const { server, district, settings, takes, names, looks, words } = window.klocketBlock;

  /** What the district has to choose from; `null` when the server does not answer. */
  const fetchDistrict = async (id, signal) => {
    const answer = await fetch(`${server}/api/v1/districts/${id}`, { signal, credentials: 'omit' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const useDistrict = (id) => {
    const [found, setFound] = useState({});
    useEffect(() => {
      if (!server || !id) return undefined;
      const leaving = new AbortController();
      fetchDistrict(id, leaving.signal).then(setFound, () => {
        if (!leaving.signal.aborted) setFound(null);
      });
      return () => leaving.abort();
    }, [id]);
    return found;
  };

  const options = (byValue) => Object.entries(byValue).map(([value, label]) => ({ value, label }));

  const listed = (things = []) => [
    { value: '', label: words.any },
    ...things.map(({ id, name }) => ({ value: id, label: name })),
  ];

  const languageName = (tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag);

  const edit = ({ attributes, setAttributes }) => {
    const found = useDistrict(attributes.district || district);
    const taken = takes[attributes.widget];
    const common = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
    const control = (kind, name, label, more) =>
      h(kind, {
        ...common,
        key: name,
        label,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
        ...more,
      });
    const choose = (name, label, choices) =>
      control(SelectControl, name, label, { options: choices });
    const paste = (name, label) => control(TextControl, name, label, { help: words.paste });

    const narrowing = {
      house: () => choose('house', words.house, listed(found?.houses)),
      organiser: () => choose('organiser', words.organiser, listed(found?.organisers)),
      themes: () => choose('themes', words.themes, listed(found?.themes)),
      view: () =>
        choose(
          'view',
          words.view,
          options({ '': words.list, week: words.week, month: words.month }),
        ),
      'no-filter': () =>
        control(ToggleControl, 'filter', words.filter, {
          value: undefined,
          checked: attributes.filter,
        }),
      activity: () => paste('activity', words.activity),
      goal: () => paste('goal', words.goal),
    };
    const languages = (found?.languages ?? []).map((tag) => [tag, languageName(tag)]);

    const content = h(
      PanelBody,
      { title: words.content },
      choose('widget', words.widget, options(names)),
      found === null && h(Notice, { status: 'warning', isDismissible: false }, words.silent),
      taken.map((name) => narrowing[name]()),
      choose(
        'language',
        words.language,
        options({ '': words.page, ...Object.fromEntries(languages) }),
      ),
    );
    const look = h(
      PanelBody,
      { title: words.look, initialOpen: false },
      choose('look', words.look, options({ ...looks, '': words.site })),
      choose(
        'theme',
        words.colours,
        options({ '': words.visitor, light: words.light, dark: words.dark }),
      ),
      choose(
        'way',
        words.way,
        options({ '': words.site, script: words.script, frame: words.frame }),
      ),
    );
    const unset = h(
      Placeholder,
      { label: 'Klocket', icon: 'calendar-alt', instructions: words.unset },
      h(Button, { variant: 'primary', href: settings }, words.toSettings),
    );
    const shown = h(
      Disabled,
      null,
      h(ServerSideRender, {
        block: 'klocket/widget',
        attributes,
        skipBlockSupportAttributes: true,
      }),
    );
    return h(
      Fragment,
      null,
      h(InspectorControls, null, content, look),
      h('div', useBlockProps(), server && (attributes.district || district) ? shown : unset),
    );
  };

  blocks.registerBlockType('klocket/widget', { edit, save: () => null });
})(window.wp);
