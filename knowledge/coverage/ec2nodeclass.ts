import type { Coverage } from './coverage.js';

/** What the dossier asks about EC2NodeClass and no rule of the kind says. */
export const ec2nodeclassCoverage: readonly Coverage[] = [
  { ids: ['KNC005'], because: 'Merged into missing-field: the schema requires amiSelectorTerms.' },
  { ids: ['KNC011'], because: 'Hover only: most good manifests use @latest outside of production, so a finding would be noise. The docs of alias and amiSelectorTerms tell that it drifts the fleet.' },
  { ids: ['KNC015'], because: 'Merged into value-not-allowed: Ubuntu is not among the values of amiFamily.' },
  { ids: ['KNC020'], because: 'Not decidable from a file: which architecture an image has is known to EC2 only, and a pool that allows both still launches the other one.' },
  { ids: ['KNC026'], because: 'Hover only: terms with one tag each are the documented way to say OR. The docs of the terms tell how to say AND.' },
  { ids: ['KNC029'], because: 'A placeholder is an unknown value, never a mistake.' },
  { ids: ['KNC033'], because: 'Not a rule of this kind: the first release of each field and value is in the schema (since, enumSince), so comparing with the target version belongs to the structure checks of all kinds.' },
  { ids: ['KNC044'], because: 'Hover only: a Bottlerocket class that lists /dev/xvdb alone is common and works; the docs of blockDeviceMappings tell what becomes of the root.' },
  { ids: ['KNC048'], because: 'Hover only: many accounts encrypt by default, which no file shows. The docs of encrypted advise to write true.' },
  { ids: ['KNC050'], because: 'Hover only: whoever writes deleteOnTermination: false has decided so; the docs tell what it costs.' },
  { ids: ['KNC054', 'KNC055'], because: 'Hover only: hop limits of 1 and 2 are both documented choices; the docs of httpPutResponseHopLimit and metadataOptions tell what each means.' },
  { ids: ['KNC058'], because: 'Merged into unknown-field: up to 1.14.1 the schema lists the kubelet fields.' },
  { ids: ['KNC064', 'KNC065'], because: 'Not decidable from a file: whether the VPC CNI uses prefix delegation decides how many pods fit, and those who set maxPods mostly do. The docs of maxPods tell both sides.' },
  { ids: ['KNC066'], because: 'Merged into wrong-type (maxPods as text) and pattern-mismatch (reservations that are no quantity): expressions are not admitted up to 1.14.1.' },
  { ids: ['KNC068'], because: 'Hover only: with Custom the kubelet settings are still needed for the scheduler; the docs of kubelet tell to repeat them in userData.' },
  { ids: ['KNC079'], because: 'Hover only: an own image may well bring its disks along; the docs of rootVolume tell what the scheduler assumes.' },
  { ids: ['KNC082'], because: 'Hover only: detailedMonitoring: true is a choice; the docs tell that it is billed.' },
];
