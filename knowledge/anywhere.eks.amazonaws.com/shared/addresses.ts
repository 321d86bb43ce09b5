/** Whether one IPv4 address is above another; false for any other text. */
export function comesAfter(one: string, other: string): boolean {
  const [left, right] = [octetsOf(one), octetsOf(other)];
  const place = left.findIndex((it, index) => it !== right[index]);
  return left.length === 4 && right.length === 4 && place >= 0 && left[place]! > right[place]!;
}

function octetsOf(address: string): readonly number[] {
  return /^\d+(?:\.\d+){3}$/.test(address) ? address.split('.').map(Number) : [];
}
