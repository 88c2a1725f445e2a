// Markdown to markup. Everything is escaped first, so markup in a message is shown and never run.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = text => text.replace(/[&<>"']/g, sign => ESCAPES[sign]);

const link = (address, text) =>
  `<a href="${address}" class="link" rel="noreferrer noopener nofollow" target="_blank">${text}</a>`;

const emphasis = text =>
  text
    .replace(/\*\*(?=\S)([\s\S]*?\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w_])__(?=\S)([\s\S]*?\S)__(?![\w_])/g, '$1<strong>$2</strong>')
    .replace(/~~(?=\S)([\s\S]*?\S)~~/g, '<s>$1</s>')
    .replace(/(^|[^*])\*(?=[^\s*])([^*]*?[^\s*])\*(?!\*)/g, '$1<em>$2</em>')
    .replace(/(^|[^\w_])_(?=[^\s_])([^_]*?[^\s_])_(?![\w_])/g, '$1<em>$2</em>');

// As the product sets type: dashes, dots, signs and quotation marks. Quotation marks are escaped by now.
const typeset = text =>
  text
    .replace(/\((c|r|tm|p)\)/gi, (_, sign) => ({ c: '©', r: '®', tm: '™', p: '§' })[sign.toLowerCase()])
    .replace(/\+-/g, '±')
    .replace(/\.{2,}/g, '…')
    .replace(/([?!])…/g, '$1..')
    .replace(/([?!]){4,}/g, '$1$1$1')
    .replace(/,{2,}/g, ',')
    .replace(/(^|[^-])---(?=[^-]|$)/gm, '$1—')
    .replace(/(^|[^-\s])--(?=[^-\s]|$)|(^|\s)--(?=\s|$)/gm, (_, before, space) => `${before ?? space}–`)
    .replace(/(^|[\s([{<–—\u0002])&quot;(?=\S)/g, '$1“')
    .replace(/&quot;/g, '”')
    .replace(/(^|[\s([{<–—“\u0002])&#39;(?=\S)/g, '$1‘')
    .replace(/&#39;/g, '’');

// What is finished (code, links) is put aside, so that no later rule looks inside it.
const inline = source => {
  const aside = [];
  const keep = markup => `\u0001${aside.push(markup) - 1}\u0002`;
  let text = source.replace(/`([^`]+)`/g, (_, code) => keep(`<code>${code}</code>`));
  text = text.replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/g, (_, words, address) =>
    keep(link(address, emphasis(typeset(words)))),
  );
  text = text.replace(/https?:\/\/[^\s<\u0001]*[^\s<\u0001.,;:!?)'"&]/g, address => keep(link(address, address)));
  text = text.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, address => keep(link(`mailto:${address}`, address)));
  text = text.replace(/\\([*_`~\[\]()#>!-])/g, (_, sign) => keep(sign));
  text = emphasis(typeset(text));
  while (/\u0001\d+\u0002/.test(text)) text = text.replace(/\u0001(\d+)\u0002/g, (_, index) => aside[index]);
  return text;
};

const KINDS = [
  { name: 'ul', mark: /^\s{0,3}[-*+]\s+/ },
  { name: 'ol', mark: /^\s{0,3}\d{1,9}[.)]\s+/ },
  { name: 'blockquote', mark: /^\s{0,3}&gt;\s?/ },
];
const kindOf = line => KINDS.find(kind => kind.mark.test(line));

const block = (kind, lines) => {
  const items = lines.map(line => inline(line.replace(kind.mark, '')));
  if (kind.name === 'blockquote') return `<blockquote><p>${items.join('<br />')}</p></blockquote>`;
  const first = kind.name === 'ol' ? parseInt(lines[0].trim(), 10) : 1;
  const start = first === 1 ? '' : ` start="${first}"`;
  return `<${kind.name}${start}>${items.map(item => `<li>${item}</li>`).join('')}</${kind.name}>`;
};

const chunk = lines => {
  const parts = [];
  let at = 0;
  while (at < lines.length) {
    const kind = kindOf(lines[at]);
    const from = at;
    const heading = /^(#{1,6})\s+(.*)$/.exec(lines[at]);
    if (heading) {
      parts.push(`<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`);
      at += 1;
    } else if (kind) {
      while (at < lines.length && kindOf(lines[at]) === kind) at += 1;
      parts.push(block(kind, lines.slice(from, at)));
    } else {
      while (at < lines.length && !kindOf(lines[at]) && !/^#{1,6}\s/.test(lines[at])) at += 1;
      parts.push(`<p>${inline(lines.slice(from, at).map(line => line.trim()).join('\n')).replace(/\n/g, '<br />\n')}</p>`);
    }
  }
  return parts.join('\n');
};

/** The markup for a message. */
export const markdown = source => {
  const parts = escape(String(source ?? '').replace(/\r\n?/g, '\n').replace(/[\u0001\u0002]/g, '')).split(/^```.*$/m);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return `<pre><code>${part.replace(/^\n/, '')}</code></pre>`;
      return part
        .split(/\n\s*\n/)
        .filter(piece => piece.trim())
        .map(piece => chunk(piece.split('\n').filter(line => line.trim())))
        .join('\n');
    })
    .join('\n');
};
