/** Addresses and parts of IPv4 ranges that follow from a range. Callers have checked the range. */

/** The nth address of a range: 10.100.0.0/16, 10 → 10.100.0.10, where EKS has the cluster's DNS. */
export function addressIn(cidr: string, nth: number): string {
  return written(startOf(cidr) + nth);
}

/** The last sixteenth of a range: 10.0.0.0/16 → 10.0.240.0/20. */
export function lastSixteenth(cidr: string): string {
  const bits = Number(cidr.split('/')[1]) + 4;
  return `${written(startOf(cidr) + 15 * 2 ** (32 - bits))}/${bits}`;
}

function startOf(cidr: string): number {
  return cidr.split('/')[0]!.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

function written(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
