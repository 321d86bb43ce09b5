import type { Docs, Kind } from '../../../engine/model.js';
import { open, openKind } from '../../shared/openKind.js';
import { domains } from './domains.js';
import { guide } from './parameters.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';

const reference = 'https://kubernetes.io/docs/concepts/storage/storage-classes/';

const docs: Docs = Object.freeze({
  'metadata.annotations.*': { does: 'A note. `storageclass.kubernetes.io/is-default-class: "true"` makes the class that of claims which name none.', link: `${reference}#default-storageclass` },
  provisioner: {
    does: 'Who makes the volumes. `ebs.csi.eks.amazonaws.com` is the driver of EKS Auto Mode.',
    trap: '`ebs.csi.aws.com` is the driver that you install yourself: its volumes cannot be attached to nodes of Auto Mode. It cannot be changed: make a new class.',
    link: guide,
  },
  volumeBindingMode: {
    does: 'When the volume is made. `WaitForFirstConsumer` waits for the pod, so that volume and node are in the same zone.',
    absent: '`Immediate`: the volume is made in some zone, and the pod has to follow it.',
    link: `${reference}#volume-binding-mode`,
  },
  allowedTopologies: {
    does: 'Where volumes may be made. `eks.amazonaws.com/compute-type` with the value `auto` keeps them on nodes of Auto Mode.',
    absent: 'Everywhere.',
    link: guide,
  },
  'allowedTopologies[]': { does: 'One choice of places.', link: `${reference}#allowed-topologies` },
  'allowedTopologies[].matchLabelExpressions': { does: 'Labels that the node must all have.', link: `${reference}#allowed-topologies` },
  'allowedTopologies[].matchLabelExpressions[]': { does: 'One label and its values.', link: `${reference}#allowed-topologies` },
  'allowedTopologies[].matchLabelExpressions[].key': { does: 'Key of the label.', link: `${reference}#allowed-topologies` },
  'allowedTopologies[].matchLabelExpressions[].values': { does: 'Values of the label, one of which is enough.', link: `${reference}#allowed-topologies` },
  'allowedTopologies[].matchLabelExpressions[].values[]': { does: 'One value.', link: `${reference}#allowed-topologies` },
  parameters: {
    does: 'How the volumes are made. The driver reads all values as text.',
    absent: 'gp3 volumes with ext4, not encrypted.',
    trap: 'Numbers and booleans need quotes. They cannot be changed: make a new class.',
    link: guide,
  },
  'parameters.*': { does: 'One parameter, as text.', link: guide },
});

/** Storage of EKS Auto Mode. Auto Mode brings no class with it. */
export const storageClass: Kind = openKind({
  group: 'storage.k8s.io',
  version: 'v1',
  name: 'StorageClass',
  scope: 'Cluster',
  summary: 'How volumes are made for claims that name this class. EKS Auto Mode brings none with it.',
  link: guide,
  markers: ['eks.amazonaws.com', 'storageclass.kubernetes.io/is-default-class'],
  annotated: true,
  fields: {
    provisioner: { type: 'string' },
    volumeBindingMode: { type: 'string' },
    allowedTopologies: { type: 'array', items: open({ matchLabelExpressions: { type: 'array', items: open({ key: {}, values: { type: 'array', items: {} } }) } }) },
    parameters: { type: 'object', values: { type: 'string' } },
  },
  docs,
  domains,
  rules,
  samples,
});
