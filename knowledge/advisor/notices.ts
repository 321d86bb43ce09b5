import { say } from '../../engine/kit.js';
import type { Notice } from '../../engine/advisor/model.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide';
const anywhere = 'https://anywhere.eks.amazonaws.com/docs';
const read = '2026-11-20';
const eksAnywhere = Object.freeze(['eksa-baremetal', 'eksa-vsphere', 'eksa-nutanix', 'eksa-snow']);

/** What older advice gets wrong, and cautions that belong to a result. */
export const notices: readonly Notice[] = [
  {
    id: 'N01', when: { substrate: ['cloudstack'] }, read,
    says: say`EKS Anywhere has no CloudStack provider since release 0.26; clusters made with 0.25 have to move`,
    sources: [`${anywhere}/whatsnew/changelog/`],
  },
  {
    id: 'N02', when: { hardware: ['snow-owned'] }, read,
    says: say`Snowball Edge is closed to new customers: devices in use go on, more of them may not come`,
    sources: ['https://docs.aws.amazon.com/snowball/latest/developer-guide/snowball-edge-availability-change.html'],
  },
  {
    id: 'N03', when: { location: ['mobile-field'] }, read,
    says: say`AWS Snow devices were the usual advice for the field; they are closed to new customers`,
    sources: ['https://docs.aws.amazon.com/snowball/latest/developer-guide/snowball-edge-availability-change.html'],
  },
  {
    id: 'N04', when: { connectivity: ['intermittent'] }, recommended: ['hybrid-nodes'], read,
    says: say`Hybrid Nodes are not made for links that get lost. Prepare for it: a zone label for each site, long tolerations for unreachable nodes, images in a registry on site, no restarts of machines while the link is down`,
    sources: [`${guide}/hybrid-nodes-best-practices.html`, 'https://docs.aws.amazon.com/eks/latest/best-practices/hybrid-nodes-network-disconnections.html'],
  },
  {
    id: 'N05', when: { connectivity: ['airgapped'] }, recommended: eksAnywhere, read,
    says: say`Once, a machine with internet has to download about 80 GB of images and artifacts; they are carried in to a registry of yours`,
    sources: [`${anywhere}/getting-started/airgapped/`],
  },
  {
    id: 'N06', when: {}, recommended: eksAnywhere, read,
    says: say`Release 0.26 supports Kubernetes 1.30 to 1.36; versions in extended support need a licence token in each cluster`,
    sources: [`${anywhere}/concepts/support-versions/`],
  },
  {
    id: 'N07', when: { os: ['bottlerocket'] }, recommended: ['eksa-baremetal'], read,
    says: say`On bare metal Bottlerocket ended with Kubernetes 1.28`,
    sources: [`${anywhere}/osmgmt/`],
  },
  {
    id: 'N08', when: {}, recommended: ['hybrid-nodes'], read,
    says: say`Remote networks can be added to a cluster that exists, and changed, since April 2025; older advice says that the cluster has to be made anew`,
    sources: [`${guide}/hybrid-nodes-cluster-update.html`],
  },
  {
    id: 'N09', when: {}, recommended: ['hybrid-nodes'], read,
    says: say`Since April 2026 the Hybrid Nodes gateway spares you routes to the Pods on site; it needs the build of Cilium of AWS with VTEP`,
    sources: [`${guide}/hybrid-nodes-gateway-overview.html`],
  },
  {
    id: 'N10', when: { os: ['rhel'] }, recommended: ['hybrid-nodes'], read,
    says: say`RHEL 8 works with Systems Manager only and is too old for Cilium 1.18.3; take RHEL 9`,
    sources: [`${guide}/hybrid-nodes-os.html`, `${guide}/hybrid-nodes-cilium-version-support.html`],
  },
  {
    id: 'N11', when: { os: ['ubuntu'] }, recommended: ['hybrid-nodes'], read,
    says: say`Ubuntu 20.04 works with Systems Manager only and is too old for Cilium 1.18.3; take 22.04 or 24.04`,
    sources: [`${guide}/hybrid-nodes-os.html`, `${guide}/hybrid-nodes-cilium-version-support.html`],
  },
  {
    id: 'N12', when: {}, recommended: ['outposts-local'], read,
    says: say`Local clusters took Amazon Linux 2 only until November 2025; now Amazon Linux 2023 works, and Amazon Linux 2 has ended`,
    sources: [`${guide}/eks-outposts-self-managed-nodes.html`],
  },
  {
    id: 'N13', when: { location: ['cloud'], os: ['windows'] }, recommended: ['eks-cloud'], read,
    says: say`EKS Auto Mode has no Windows nodes; managed node groups and Karpenter do`,
    sources: [`${guide}/windows-support.html`],
  },
];
