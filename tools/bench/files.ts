/** What the benchmark opens. Every file holds one mistake that every server can find without a schema: a key that stands twice. */
export interface Subject {
  readonly name: string;
  readonly text: string;
  /** The line that holds the second of the two keys: the first right diagnostic is one on it. */
  readonly mistake: number;
  /** Where one character makes one more key stand twice, and what it was. */
  readonly edit: Place & { readonly was: string; readonly becomes: string };
  /** Where completion is asked for, by what stands there. */
  readonly asked: Readonly<Record<string, Place>>;
  /** A name to explain. */
  readonly key: Place;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Files of ten, a hundred, a thousand documents, and documents that are one long list or map. */
export function subjects(): readonly Subject[] {
  return [
    ...[1, 10, 100, 1000].map((count) => subject(`${count} ${count === 1 ? 'document' : 'documents'}`, files(count))),
    subject('one document, 10,000 lines of terms', huge(Array.from({ length: 4990 }, (_, at) => `    - name: image-${at}\n      owner: "111122223333"`), '  amiFamily: AL2023\n  amiSelectorTerms:')),
    subject('one document, 10,000 tags', huge(Array.from({ length: 9970 }, (_, at) => `    tag-${at}: value ${at}`), '  amiSelectorTerms:\n    - alias: al2023@v20260101\n  tags:')),
  ];
}

/** A file as a generator writes it: every tenth object is a class, the others are pools. */
export function files(count: number): string {
  const objects = Array.from({ length: count }, (_, at) => (at % 10 === 9 ? nodeClass(at) : nodePool(at)));
  const text = objects.join('---\n');
  const last = text.lastIndexOf(labels) + labels.length;
  return `${text.slice(0, last)}    team: platform\n${text.slice(last)}`;
}

const labels = '  labels:\n    team: platform\n';

function subject(name: string, text: string): Subject {
  const lines = text.split('\n');
  const find = (written: string, from = 0) => lines.findIndex((it, at) => at >= from && it.includes(written));
  const middle = find('    stage-2: x', Math.floor(lines.length / 2));
  const place = middle < 0 ? find('    stage-2: x') : middle;
  return {
    name, text,
    mistake: lines.findLastIndex((it) => it === '    team: platform'),
    edit: { line: place, character: '    stage-'.length, was: '2', becomes: '1' },
    asked: placesIn(lines),
    key: placeOf(lines, /^ *(?:- )?(?=operator:|owner:|tag-)/)!,
  };
}

/** Cursors where completion has different things to say; a file has only some of them. */
function placesIn(lines: readonly string[]): Readonly<Record<string, Place>> {
  const places = {
    'a root key': placeOf(lines, /^(?=spec:)/),
    'a deep key': placeOf(lines, /^ +(?=consolidationPolicy:|owner:|tag-)/),
    'an enum': placeOf(lines, /^ +consolidationPolicy: /),
    'a requirement key': placeOf(lines, /^ +- key: /),
    'a label value': placeOf(lines, /^ +values: \[/),
  };
  return Object.fromEntries(Object.entries(places).filter((it): it is [string, Place] => it[1] !== undefined));
}

/** Behind the first match in the lower half, where editors and people have more above them than below. */
function placeOf(lines: readonly string[], pattern: RegExp): Place | undefined {
  const half = Math.floor(lines.length / 2);
  const later = lines.findIndex((it, at) => at >= half && pattern.test(it));
  const line = later < 0 ? lines.findIndex((it) => pattern.test(it)) : later;
  return line < 0 ? undefined : { line, character: pattern.exec(lines[line]!)![0].length };
}

function head(kind: string, group: string, at: number): string {
  return `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata:\n  name: name-${at}\n  labels:\n    team: platform\n    stage-1: x\n    stage-2: x\nspec:\n`;
}

function nodePool(at: number): string {
  return `${head('NodePool', 'karpenter.sh', at)}  template:
    metadata:
      labels:
        tier: general
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: name-${at - (at % 10) + 9}
      requirements:
        - key: karpenter.sh/capacity-type
          operator: In
          values: [spot, on-demand]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64, arm64]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      expireAfter: 720h
      terminationGracePeriod: 48h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 1m
    budgets:
      - nodes: 10%
      # Nothing is moved in office hours.
      - nodes: "0"
        schedule: 0 8 * * mon-fri
        duration: 10h
        reasons: [Underutilized]
  limits:
    cpu: "400"
    memory: 1600Gi
`;
}

function nodeClass(at: number): string {
  return `${head('EC2NodeClass', 'karpenter.k8s.aws', at)}  role: KarpenterNodeRole-example
  amiSelectorTerms:
    - alias: al2023@v20260101
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: example
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: example
  blockDeviceMappings:
    - deviceName: /dev/xvda
      ebs:
        volumeSize: 100Gi
        volumeType: gp3
        encrypted: true
`;
}

function huge(lines: readonly string[], above: string): string {
  const start = head('EC2NodeClass', 'karpenter.k8s.aws', 0).replace('    team: platform\n', '    team: platform\n    team: platform\n');
  return `${start}  role: KarpenterNodeRole-example\n  subnetSelectorTerms:\n    - id: subnet-0123456789abcdef0\n  securityGroupSelectorTerms:\n    - id: sg-0123456789abcdef0\n${above}\n${lines.join('\n')}\n`;
}
