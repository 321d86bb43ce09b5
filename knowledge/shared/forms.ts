/**
 * What the patterns of the schemas ask for, in words. Keyed by the pattern itself, because the CRDs repeat a few of them
 * in many places; a test finds a pattern without words.
 */
const quantity = String.raw`(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?`;
const qualifiedName = String.raw`^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*(\/))?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$`;

export const forms: Readonly<Record<string, string>> = Object.freeze({
  [`^${quantity}$`]: 'an amount such as 100, 500m or 64Gi',
  [qualifiedName]: 'a name such as team or example.com/team',
  [qualifiedName.replace(String.raw`(\/))?`, '/)?(').replace('[A-Za-z0-9]$', '[A-Za-z0-9])$')]: 'a name such as team or example.com/team',
  '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$': 'a label value: letters, digits, -, _ and ., with a letter or digit at both ends',
  '^([a-z0-9][-a-z0-9.]*)?[a-z0-9]$': 'a name of lower-case letters, digits, - and .',
  '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$': 'a reason in one word, such as NodeClassNotFound',
  '^([A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?|)$': 'a reason in one word, such as NodeClassNotFound',
  '^[^/]*$': 'a group without a version, such as karpenter.k8s.aws',
  '^(([0-9]+(s|m|h))+|Never)$': 'a duration of whole hours, minutes and seconds, such as 720h or 1h30m, or Never',
  '^(([0-9]+(s|m|h))+)|(Never)$': 'a duration of whole hours, minutes and seconds, such as 720h or 1h30m, or Never',
  '^([0-9]+(s|m|h))+$': 'a duration of whole hours, minutes and seconds, such as 48h or 1h30m',
  '^((([0-9]+(h|m))|([0-9]+h[0-9]+m))(0s)?)$': 'a duration of whole hours and minutes, such as 8h or 1h30m',
  [String.raw`^\d+[smh]$`]: 'one whole number of seconds, minutes or hours, such as 5m',
  '^((100|[0-9]{1,2})%|[0-9]+)$': 'a number of nodes such as "3", or a percentage from 0% to 100%',
  [String.raw`^(@(annually|yearly|monthly|weekly|daily|midnight|hourly))|((.+)\s(.+)\s(.+)\s(.+)\s(.+))$`]: 'a cron schedule of five fields in UTC, such as 0 9 * * mon-fri, or one of @daily, @weekly and so on',
  [String.raw`^\d+(\.\d+)?$`]: 'a price per hour such as 0.12',
  [String.raw`^(([+-]{1}(\d*\.?\d+))|(\+{1}\d*\.?\d+%)|(^(-\d{1,2}(\.\d+)?%)$)|(-100%))$`]: 'a change with its sign, such as +0.05, -0.05, +10% or -15%',
  'ami-[0-9a-z]+': 'the id of an AMI such as ami-0123456789abcdef0',
  'sg-[0-9a-z]+': 'the id of a security group such as sg-0123456789abcdef0',
  'subnet-[0-9a-z]+': 'the id of a subnet such as subnet-0123456789abcdef0',
  '^subnet-[0-9a-f]+$': 'the id of a subnet such as subnet-0123456789abcdef0',
  '^cr-[0-9a-z]+$': 'the id of a capacity reservation such as cr-0123456789abcdef0',
  '^pg-[0-9a-z]+$': 'the id of a placement group such as pg-0123456789abcdef0',
  '^((?:[1-9][0-9]{0,3}|[1-4][0-9]{4}|[5][0-8][0-9]{3}|59000)Gi|(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|[6][0-3][0-9]{3}|64000)G|([1-9]||[1-5][0-7]|58)Ti|([1-9]||[1-5][0-9]|6[0-3]|64)T)$':
    'a whole number and Gi, G, Ti or T, such as 100Gi (at most 59000Gi, 64000G, 58Ti, 64T)',
  [String.raw`^((\d{1,2}(\.\d{1,2})?|100(\.0{1,2})?)%||${quantity})$`]: 'a percentage or an amount, such as 5% or 500Mi',
  '^[0-9]{12}$': 'an AWS account id of 12 digits',
});
