// Makes elements. Text is always set as text; only what `markdown` made goes in as markup.

/** `h('div.card', {title: 'x', onclick: f}, 'text', child)`; null and false children are left out. */
export const h = (selector, ...rest) => {
  const [tag, ...classes] = selector.split('.');
  const made = document.createElement(tag || 'div');
  if (classes.length) made.className = classes.join(' ');
  let children = rest;
  if (rest.length && rest[0] && rest[0].constructor === Object) {
    children = rest.slice(1);
    Object.entries(rest[0]).forEach(([name, value]) => {
      if (value === null || value === undefined || value === false) return;
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else if (name === 'html') made.innerHTML = value;
      else made.setAttribute(name, value === true ? '' : value);
    });
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
};

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  end: 'M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M10 16l-4-4 4-4M6 12h9',
  out: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  send: 'M4 12l16-8-6 16-3-7-7-1z',
  clip: 'M19 11l-8 8a5 5 0 0 1-7-7l8-8a3.3 3.3 0 0 1 5 5l-8 8a1.700 1.700 0 0 1-2.500-2.500l7-7',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 14.500c1 1.300 2.200 2 3.500 2s2.500-.7 3.500-2M9 9.500h.01M15 9.500h.01',
  again: 'M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6',
  arrow: 'M9 5l7 7-7 7',
  file: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5',
};

/** A line drawing of 20 by 20 pixels. */
export const icon = name => {
  const box = document.createElement('span');
  box.className = 'icon';
  box.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`;
  return box.firstChild;
};
