/** What is taken over from the page's styles, each where it applies. */
const painted = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity'];
const typed = ['font-size', 'font-weight', 'paint-order'];
const marks = 'rect, line, circle, path, polyline, text';

/** What says nothing when it is written down. */
const silent: Readonly<Record<string, string>> = {
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
};

/** A drawn svg element as the text of a file: what its classes said stands at its marks, and it refers to nothing outside. */
export function standalone(drawn: SVGSVGElement, font: string): string {
  // A copy is a node of the same kind.
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll(marks)];
  [...drawn.querySelectorAll(marks)].forEach((mark, index) => {
    const style = getComputedStyle(mark);
    for (const property of mark.tagName === 'text' ? [...painted, ...typed] : painted) {
      const value = style.getPropertyValue(property);
      if (value !== '' && value !== silent[property]) write(copies[index], property, value);
    }
  });
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    element.removeAttribute('class');
    element.removeAttribute('aria-hidden');
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const style = `<style>@font-face{font-family:"Inter";src:url(${font}) format("woff2");font-weight:100 900}text{font-family:"Inter",system-ui,sans-serif}</style>`;
  return new XMLSerializer().serializeToString(copy).replace(/^(<svg[^>]*>)/, (opening) => opening + style);
}

/** Colours that let through are written in two, as every reader of SVG understands them. */
function write(mark: Element | undefined, property: string, value: string): void {
  const [, red, green, blue, opacity] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value) ?? [];
  mark?.setAttribute(property, opacity === undefined ? value : `rgb(${red}, ${green}, ${blue})`);
  if (opacity !== undefined) mark?.setAttribute(`${property}-opacity`, opacity);
}
