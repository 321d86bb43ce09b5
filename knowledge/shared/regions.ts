/** A Region of AWS and the letters of its Availability Zones, for offers: an unknown Region or zone is never a mistake. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** In a few older Regions an account sees only some of these letters. */
  readonly zones: string;
}

/**
 * Codes and names: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html.
 * Letters other than a, b, c: https://github.com/jsonmaur/aws-regions.
 */
export const regions: readonly Region[] = Object.freeze([
  { code: 'us-east-1', name: 'US East (N. Virginia)', zones: 'abcdef' },
  { code: 'us-east-2', name: 'US East (Ohio)', zones: 'abc' },
  { code: 'us-west-1', name: 'US West (N. California)', zones: 'abc' },
  { code: 'us-west-2', name: 'US West (Oregon)', zones: 'abcd' },
  { code: 'ap-northeast-2', name: 'Asia Pacific (Seoul)', zones: 'abcd' },
  { code: 'ap-northeast-1', name: 'Asia Pacific (Tokyo)', zones: 'acd' },
  { code: 'ap-northeast-3', name: 'Asia Pacific (Osaka)', zones: 'abc' },
  { code: 'ap-southeast-1', name: 'Asia Pacific (Singapore)', zones: 'abc' },
  { code: 'ap-southeast-2', name: 'Asia Pacific (Sydney)', zones: 'abc' },
  { code: 'ap-southeast-3', name: 'Asia Pacific (Jakarta)', zones: 'abc' },
  { code: 'ap-southeast-4', name: 'Asia Pacific (Melbourne)', zones: 'abc' },
  { code: 'ap-southeast-5', name: 'Asia Pacific (Malaysia)', zones: 'abc' },
  { code: 'ap-southeast-6', name: 'Asia Pacific (New Zealand)', zones: 'abc' },
  { code: 'ap-southeast-7', name: 'Asia Pacific (Thailand)', zones: 'abc' },
  { code: 'ap-south-1', name: 'Asia Pacific (Mumbai)', zones: 'abc' },
  { code: 'ap-south-2', name: 'Asia Pacific (Hyderabad)', zones: 'abc' },
  { code: 'ap-east-1', name: 'Asia Pacific (Hong Kong)', zones: 'abc' },
  { code: 'ap-east-2', name: 'Asia Pacific (Taipei)', zones: 'abc' },
  { code: 'ca-central-1', name: 'Canada (Central)', zones: 'abd' },
  { code: 'ca-west-1', name: 'Canada West (Calgary)', zones: 'abc' },
  { code: 'eu-central-1', name: 'Europe (Frankfurt)', zones: 'abc' },
  { code: 'eu-central-2', name: 'Europe (Zurich)', zones: 'abc' },
  { code: 'eu-north-1', name: 'Europe (Stockholm)', zones: 'abc' },
  { code: 'eu-south-1', name: 'Europe (Milan)', zones: 'abc' },
  { code: 'eu-south-2', name: 'Europe (Spain)', zones: 'abc' },
  { code: 'eu-west-1', name: 'Europe (Ireland)', zones: 'abc' },
  { code: 'eu-west-2', name: 'Europe (London)', zones: 'abc' },
  { code: 'eu-west-3', name: 'Europe (Paris)', zones: 'abc' },
  { code: 'af-south-1', name: 'Africa (Cape Town)', zones: 'abc' },
  { code: 'il-central-1', name: 'Israel (Tel Aviv)', zones: 'abc' },
  { code: 'me-central-1', name: 'Middle East (UAE)', zones: 'abc' },
  { code: 'me-south-1', name: 'Middle East (Bahrain)', zones: 'abc' },
  { code: 'mx-central-1', name: 'Mexico (Central)', zones: 'abc' },
  { code: 'sa-east-1', name: 'South America (São Paulo)', zones: 'abc' },
  { code: 'us-gov-east-1', name: 'AWS GovCloud (US-East)', zones: 'abc' },
  { code: 'us-gov-west-1', name: 'AWS GovCloud (US-West)', zones: 'abc' },
  { code: 'cn-north-1', name: 'China (Beijing)', zones: 'abd' },
  { code: 'cn-northwest-1', name: 'China (Ningxia)', zones: 'abc' },
]);

/** `us-east-1a` → its Region; for a Local Zone (`us-west-2-lax-1a`) the Region that it hangs from. */
export function regionOfZone(zone: string): Region | undefined {
  return regions.find((region) => zone.startsWith(region.code) && /^([a-f]|-[a-z0-9]+-\d+[a-f])$/.test(zone.slice(region.code.length)));
}

/** `use1-az1` has the shape of a zone id: the same place for every account, unlike the name `us-east-1a`. */
export function looksLikeZoneId(text: string): boolean {
  return /^[a-z]{2,5}[nsew]{0,2}\d-(az\d|[a-z]{3}\d-az\d)$/.test(text);
}
