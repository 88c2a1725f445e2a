// All texts below the selector that stand out from their ground by less than 4.5 to 1 (WCAG 2, AA).
const channel = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); };
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const parts = color => (color.match(/[\d.]+/g) || []).map(Number);
const opaque = color => parts(color).length === 3 || parts(color)[3] === 1;
const dark = matchMedia('(prefers-color-scheme: dark)').matches && document.querySelector('meta[name=color-scheme]');
const ground = element => {
  for (let each = element; each; each = each.parentElement) {
    const color = getComputedStyle(each).backgroundColor;
    if (opaque(color)) { return parts(color); }
  }
  return dark ? [18, 18, 18] : [255, 255, 255];
};
const pale = [];
for (const root of document.querySelectorAll(arguments[0])) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.getClientRects().length || element.closest('style')) { continue; }
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) { pale.push(ratio.toFixed(2) + ' ' + node.data.trim()); }
  }
}
return pale;
