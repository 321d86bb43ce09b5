import type { Docs, Kind } from '../../../engine/model.js';
import { looksLikeTemplate } from '../../networks/readers/cloudformation.js';
import { templateRules } from '../../networks/rules/index.js';
import { open } from '../../shared/openKind.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html';

const docs: Docs = Object.freeze({
  Resources: { does: 'What the stack makes, by logical ids of your choice.', link: reference },
  'Resources.*': { does: 'One resource.', link: reference },
  'Resources.*.Type': { does: 'What it is: `AWS::EKS::Cluster`, `AWS::EC2::VPC` …', link: reference },
  'Resources.*.Properties': { does: 'How it is to be.', link: reference },
});

/** Templates that make something of EKS. They have neither apiVersion nor kind: their looks tell what they are. */
export const template: Kind = {
  group: 'cloudformation.amazonaws.com',
  version: '2010-09-09',
  name: 'Template',
  summary: 'What a stack of CloudFormation makes.',
  link: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html',
  scope: 'File',
  receiver: 'CloudFormation',
  unknownFields: 'pruned',
  knownIn: 'CloudFormation of 2026',
  markers: ['AWS::EKS::', 'AWS::RolesAnywhere::'],
  shape: looksLikeTemplate,
  schema: open({ Resources: { type: 'object', values: open({ Type: {}, Properties: open({}) }) } }),
  docs,
  domains: [],
  links: [],
  rules: templateRules,
  samples: [],
};
