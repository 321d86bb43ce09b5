/** Where the rows of the ranking stand, by option. */
export type Places = ReadonlyMap<string, number>;

export function placesIn(root: ParentNode): Places {
  return new Map(rowsIn(root).map((it) => [it.dataset['key'] ?? '', it.offsetTop]));
}

/** Lets rows slide from where they stood, unless the user wants nothing to move. */
export function slide(root: ParentNode, before: Places): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion')) return;
  for (const it of rowsIn(root)) {
    const from = before.get(it.dataset['key'] ?? '');
    const distance = from === undefined ? 0 : from - it.offsetTop;
    if (distance !== 0) it.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], { duration: 220, easing: 'ease-out' });
  }
}

function rowsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.ranking > li')];
}
