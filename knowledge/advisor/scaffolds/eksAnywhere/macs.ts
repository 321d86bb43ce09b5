/** That many MAC addresses from the first one on. */
export function macsFrom(first: string, count: number): readonly string[] {
  const start = Number.parseInt(first.replaceAll(':', ''), 16);
  return Array.from({ length: count }, (_, index) => (start + index).toString(16).padStart(12, '0').replace(/..(?!$)/g, '$&:'));
}
