import type { Node, Resource, Rule } from '../../../engine/model.js';
import { say } from '../../../engine/kit.js';

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
    const { group, name } = resource.kind;
    const all = world.named(group, name).filter((it) => it.document.uri === resource.document.uri && defaultMark(it));
    const other = all.find((it) => it.root !== resource.root);
    if (other && all.some(isOfAutoMode)) yield { span: mark.key ?? mark.span, message: say`${other.name || name} in this file is the default too` };
  },
};

function defaultMark({ root, kind }: Resource): Node | undefined {
  const node = root.at('metadata.annotations')?.get(`${kind.name.toLowerCase()}.kubernetes.io/is-default-class`);
  return node?.value === 'true' ? node : undefined;
}

function isOfAutoMode({ root }: Resource): boolean {
  const owner = root.get('provisioner')?.value ?? root.at('spec.controller')?.value;
  return owner === 'ebs.csi.eks.amazonaws.com' || owner === 'eks.amazonaws.com/alb';
}
