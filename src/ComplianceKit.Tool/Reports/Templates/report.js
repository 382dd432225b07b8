'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const pages = [...document.querySelectorAll('.page')];
  const links = [...document.querySelectorAll('nav a')];

  // Language: the style sheet shows one of the two; here the rest follows that only text can say.
  const languages = [byId('language-en'), byId('language-zh')];
  const titles = { en: document.querySelector('.brand [lang=en]'), zh: document.querySelector('.brand [lang=zh-Hans]') };
  function speak() {
    const chinese = languages[1].checked;
    document.documentElement.lang = chinese ? 'zh-Hans' : 'en';
    document.title = (chinese ? titles.zh : titles.en).textContent + ' - ' + byId('system').textContent;
    for (const option of document.querySelectorAll('option')) {
      option.textContent = chinese ? option.dataset.zh : option.dataset.en;
    }
    filter();
  }

  // One page at a time; a link to something inside a page turns to it and opens it.
  function turn() {
    const target = location.hash.length > 1 ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    const page = (target && target.closest('.page')) || pages[0];
    for (const other of pages) {
      other.classList.toggle('current', other === page);
    }
    for (const link of links) {
      if (link.hash === '#' + page.id) {
        link.setAttribute('aria-current', 'page');
        // On a telephone the pages stand in a row that scrolls.
        link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.offsetLeft - 16;
      } else {
        link.removeAttribute('aria-current');
      }
    }
    if (target && target !== page) {
      if (target.hidden || target.closest('[hidden]')) {
        clear();
      }
      if (target.tagName === 'DETAILS') {
        target.open = true;
      }
      target.scrollIntoView();
    } else {
      scrollTo(0, 0);
    }
  }

  const findings = [...document.querySelectorAll('.finding')];
  const rules = [...document.querySelectorAll('.rule')];
  const fields = ['text', 'violation', 'rule', 'project', 'state'].map(name => byId('filter-' + name));
  function filter() {
    if (!fields[0]) {
      return;
    }
    const words = fields[0].value.trim().toLocaleLowerCase().split(/\s+/);
    const [violation, rule, project, state] = fields.slice(1).map(field => field.value);
    let shown = 0;
    for (const group of rules) {
      let any = false;
      const fits = (!violation || group.dataset.violation === violation) && (!rule || group.dataset.rule === rule);
      const title = group.firstElementChild.textContent.toLocaleLowerCase();
      for (const finding of group.querySelectorAll('.finding')) {
        const text = title + ' ' + finding.textContent.toLocaleLowerCase();
        const visible = fits
          && (!project || finding.dataset.projects.split(' ').includes(project))
          && (!state || finding.dataset.state === state)
          && words.every(word => text.includes(word));
        finding.hidden = !visible;
        any ||= visible;
        shown += visible ? 1 : 0;
      }
      group.hidden = !any;
    }
    byId('shown').textContent = shown;
    byId('nothing-shown').hidden = shown > 0;
  }
  function clear() {
    for (const field of fields) {
      field.value = '';
    }
    filter();
  }

  for (const choice of languages) {
    choice.addEventListener('change', speak);
  }
  if (fields[0]) {
    document.querySelector('.filters').hidden = false;
    for (const field of fields) {
      field.addEventListener('input', filter);
    }
    byId('filter-clear').addEventListener('click', clear);
  }
  addEventListener('hashchange', turn);
  // Paper shows everything.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const detail of closed) {
      detail.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const detail of closed) {
      detail.open = false;
    }
  });
  document.documentElement.classList.add('paged');
  speak();
  turn();
})();
