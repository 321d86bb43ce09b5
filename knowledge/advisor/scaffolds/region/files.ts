import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { samples as ingressClasses } from '../../../networking.k8s.io/ingressclass/samples.js';
import { jsonText, sampleText } from '../../base.js';
import { albClass } from '../../manifests.js';
import { usesIpv6 } from './answers.js';
import { autoModePolicies, autoModeRole, clusterDraft } from './cluster.js';
import { karpenterTemplate } from './karpenterTemplate.js';
import { poolDrafts } from './pools.js';
import { storageDrafts } from './storage.js';
import { valuesDraft } from './values.js';

/** All files of a cluster in a Region. */
export function files(it: Given): readonly Draft[] {
  return [
    ...(it.is('compute', 'auto-mode') ? [roleDraft(it)] : []),
    ...(it.is('compute', 'karpenter') ? [iamDraft(it)] : []),
    clusterDraft(it),
    ...(it.is('compute', 'karpenter') ? [valuesDraft(it)] : []),
    ...(it.is('compute', 'node-groups') ? [] : poolDrafts(it)),
    ...storageDrafts(it),
    ...(it.flag('ingress') ? [ingressDraft(it)] : []),
  ];
}

function roleDraft(it: Given): Draft {
  return {
    path: 'auto-mode-role.yaml', language: 'yaml', because: say`The IAM role of the nodes that Auto Mode launches, as a CloudFormation template`,
    parts: [{
      base: roleTemplate,
      decisions: [
        { path: ['Resources', 'NodeRole', 'Properties', 'RoleName'], set: autoModeRole(it) },
        { path: ['Resources', 'NodeRole', 'Properties', 'ManagedPolicyArns'], set: autoModePolicies(it) },
      ],
    }],
  };
}

const roleTemplate = `AWSTemplateFormatVersion: "2010-09-09"
Description: The role of nodes that EKS Auto Mode launches
Resources:
  NodeRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: AutoModeNodeRole
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ec2.amazonaws.com
            Action: sts:AssumeRole
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/AmazonEKSWorkerNodeMinimalPolicy
`;

function iamDraft(it: Given): Draft {
  return { path: 'karpenter-iam.json', language: 'json', because: say`Roles and policies of Karpenter and its interruption queue, as a CloudFormation template`, text: () => jsonText(karpenterTemplate(it)) };
}

function ingressDraft(it: Given): Draft {
  const base = it.is('compute', 'auto-mode') ? sampleText(ingressClasses, 'ingressclass-auto-mode-alb') : albClass;
  const name = 'alb';
  return {
    path: 'ingressclass.yaml', language: 'yaml', because: say`How load balancers of Ingresses are made: ingressClassName alb`,
    parts: [{
      base,
      decisions: [
        { of: 'IngressClass', path: ['metadata', 'name'], set: name },
        { of: 'IngressClass', path: ['spec', 'parameters', 'name'], set: name },
        { of: 'IngressClassParams', path: ['metadata', 'name'], set: name },
        { of: 'IngressClassParams', path: ['spec', 'scheme'], set: it.text('scheme') },
        ...(usesIpv6(it) ? [{ of: 'IngressClassParams', path: ['spec', 'ipAddressType'], set: 'dualstack', because: say`Pods have IPv6 addresses only` }] : []),
      ],
    }],
  };
}
