import type { Node, Resource, Rule, World } from '../../../engine/model.js';
import { deriveWorld, say } from '../../../engine/kit.js';

export const severalDefaultClasses: Rule = {
  id: 'several-default-classes',
  severity: 'warning',
  summary: 'A file holds two classes that are both the default, one of them of EKS Auto Mode.',
  why: `Of two default StorageClasses the newest wins, and Ingresses that name no class are refused while there are two default IngressClasses. It happens when the class of Auto Mode is added and the old one keeps its annotation.`,
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass', 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class'],
  covers: ['AM078'],
  across: true,
  examples: [
    {
      title: 'Two default StorageClasses',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: auto
          annotations:
            storageclass.kubernetes.io/is-default-class: "true"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gp2 in this file is the default too
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        ---
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp2
          annotations:
            storageclass.kubernetes.io/is-default-class: "true"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ auto in this file is the default too
        provisioner: ebs.csi.aws.com
        volumeBindingMode: WaitForFirstConsumer`,
    },
    {
      title: 'One default',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: auto
        annotations:
          storageclass.kubernetes.io/is-default-class: "true"
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
      ---
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp2
      provisioner: ebs.csi.aws.com
      volumeBindingMode: WaitForFirstConsumer
`,
    },
  ],
  mentions: ['is-default-class'],
  *check(resource, world) {
    const mark = defaultMark(resource);
    if (!mark) return;
    const { all, ofAutoMode } = defaultsIn(world).get(placeOf(resource)) ?? { all: [], ofAutoMode: false };
    const other = all.find((it) => it.root !== resource.root);
    if (other && ofAutoMode) yield { span: mark.key ?? mark.span, message: say`${other.name || resource.kind.name} in this file is the default too` };
  },
};

/** The default classes of one kind in one file. */
interface Defaults {
  readonly all: Resource[];
  ofAutoMode: boolean;
}

const defaultsIn = deriveWorld((world: World): ReadonlyMap<string, Defaults> => {
  const found = new Map<string, Defaults>();
  for (const it of [...world.named('storage.k8s.io', 'StorageClass'), ...world.named('networking.k8s.io', 'IngressClass')]) {
    if (!defaultMark(it)) continue;
    const here = found.get(placeOf(it)) ?? { all: [], ofAutoMode: false };
    found.set(placeOf(it), here);
    here.all.push(it);
    here.ofAutoMode ||= isOfAutoMode(it);
  }
  return found;
});

function placeOf({ document, kind }: Resource): string {
  return `${kind.name} ${document.uri}`;
}

function defaultMark({ root, kind }: Resource): Node | undefined {
  const node = root.at('metadata.annotations')?.get(`${kind.name.toLowerCase()}.kubernetes.io/is-default-class`);
  return node?.value === 'true' ? node : undefined;
}

function isOfAutoMode({ root }: Resource): boolean {
  const owner = root.get('provisioner')?.value ?? root.at('spec.controller')?.value;
  return owner === 'ebs.csi.eks.amazonaws.com' || owner === 'eks.amazonaws.com/alb';
}
