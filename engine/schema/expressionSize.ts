/** Beyond this an expression is not tried: Go's own limit for one repetition is 1,000. */
export const largestExpression = 5000;

/**
 * About how many states an RE2 program has, and so how much a character of text costs: counted repetitions are written
 * out, so `(a{1000}){100}` has a hundred thousand.
 * Source: https://pkg.go.dev/regexp/syntax
 */
export function expressionSize(pattern: string): number {
  const groups: number[] = [0];
  let last = 0;
  const add = (size: number) => {
    groups[groups.length - 1]! += size;
    last = size;
  };
  for (const [token, least, most] of pattern.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|[^]/g)) {
    if (token === '(') groups.push(0);
    else if (token === ')' && groups.length > 1) add(groups.pop()! + 1);
    else if (least !== undefined) groups[groups.length - 1]! += last * (Math.max(1, Number(most || least)) - 1);
    else add(1);
  }
  return groups.reduce((sum, it) => sum + it, 0);
}
