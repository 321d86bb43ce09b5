const space = 'http://www.w3.org/2000/svg';

/** One element of a drawing. Values become attributes and text nodes, never markup. */
export function vector(name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly (SVGElement | string)[]): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  element.append(...children);
  return element;
}
