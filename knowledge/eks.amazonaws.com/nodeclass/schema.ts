import type { Schema } from '../../../engine/model.js';

/**
 * By hand: AWS publishes no CRD of EKS Auto Mode.
 *
 * Base: the CRD as a cluster of December 2024 had it,
 * https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/nodeclass_v1.json
 * Fields added since, from the guide: https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 * (dates of the additions: https://docs.aws.amazon.com/eks/latest/userguide/auto-change.html). Their bounds are not
 * published as a schema, so only their types stand here; rules speak of the documented bounds.
 *
 * Nothing is required inside `spec`, although that CRD required `role` and both selectors: `instanceProfile` replaces
 * `role` since 30 Sep 2025, and samples of AWS leave `role` and selectors out. A rule warns instead. Rules also judge
 * the size of the ephemeral storage, whose pattern has holes, and its upper limits, which EBS has raised since.
 */
export const schema: Schema = {
  type: 'object',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      properties: {
        // 30 Apr 2025 proxies; 6 Aug 2025 associatePublicIPAddress; 19 Dec 2025 ipv4PrefixSize; 2 Feb 2026 enableV4Egress
        advancedNetworking: {
          type: 'object',
          properties: {
            associatePublicIPAddress: { type: 'boolean' },
            enableV4Egress: { type: 'boolean' },
            httpsProxy: { type: 'string' },
            ipv4PrefixSize: { type: 'string' },
            // Apr 2026, with the gateway of hybrid nodes, whose page shows it: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-getting-started.html
            sourceDestCheck: { type: 'string' },
            // 21 Jul 2026
            networkInterfaces: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  deviceIndex: { type: 'integer' },
                  interfaceType: { type: 'string' },
                  networkCardIndex: { type: 'integer' },
                  secondaryIPv4Count: { type: 'integer' },
                  secondaryIPv4PrefixCount: { type: 'integer' },
                },
              },
            },
            noProxy: { type: 'array', items: { type: 'string' } },
          },
        },
        // 23 Oct 2025
        advancedSecurity: {
          type: 'object',
          properties: { fips: { type: 'boolean' }, kernelLockdown: { type: 'string' } },
        },
        // 20 Jun 2025
        capacityReservationSelectorTerms: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              owner: { type: 'string' },
              tags: { type: 'object', values: { type: 'string' } },
            },
          },
        },
        // 11 Apr 2025
        certificateBundles: {
          type: 'array',
          items: { type: 'object', properties: { data: { type: 'string' }, name: { type: 'string' } } },
        },
        ephemeralStorage: {
          type: 'object',
          default: { iops: 3000, size: '80Gi', throughput: 125 },
          properties: {
            iops: { type: 'integer', format: 'int64', default: 3000, minimum: 3000 },
            // 11 Apr 2025
            kmsKeyID: { type: 'string' },
            size: { type: 'string', default: '80Gi' },
            throughput: { type: 'integer', format: 'int64', default: 125, minimum: 125 },
          },
        },
        // 30 Sep 2025
        instanceProfile: { type: 'string' },
        networkPolicy: { type: 'string', default: 'DefaultAllow', enum: ['DefaultAllow', 'DefaultDeny'] },
        networkPolicyEventLogs: { type: 'string', default: 'Disabled', enum: ['Enabled', 'Disabled'] },
        // 5 May 2026
        placementGroupSelector: {
          type: 'object',
          properties: { id: { type: 'string' }, name: { type: 'string' } },
        },
        // 13 Jun 2025: both
        podSecurityGroupSelectorTerms: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              name: { type: 'string' },
              tags: { type: 'object', values: { type: 'string' } },
            },
          },
        },
        podSubnetSelectorTerms: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string' }, tags: { type: 'object', values: { type: 'string' } } },
          },
        },
        role: { type: 'string', maxLength: 64 },
        securityGroupSelectorTerms: {
          type: 'array',
          maxItems: 30,
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', pattern: 'sg-[0-9a-z]+' },
              name: { type: 'string' },
              tags: { type: 'object', maxProperties: 20, values: { type: 'string' } },
            },
          },
        },
        snatPolicy: { type: 'string', default: 'Random', enum: ['Random', 'Disabled'] },
        subnetSelectorTerms: {
          type: 'array',
          maxItems: 30,
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', pattern: 'subnet-[0-9a-z]+' },
              tags: { type: 'object', maxProperties: 20, values: { type: 'string' } },
            },
          },
        },
        tags: { type: 'object', values: { type: 'string' } },
      },
    },
    status: {
      type: 'object',
      properties: {
        conditions: {
          type: 'array',
          items: {
            type: 'object',
            required: ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
            properties: {
              lastTransitionTime: { type: 'string', format: 'date-time' },
              message: { type: 'string', maxLength: 32768 },
              observedGeneration: { type: 'integer', format: 'int64', minimum: 0 },
              reason: {
                type: 'string',
                pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$',
                minLength: 1,
                maxLength: 1024,
              },
              status: { type: 'string', enum: ['True', 'False', 'Unknown'] },
              type: {
                type: 'string',
                pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$',
                maxLength: 316,
              },
            },
          },
        },
        instanceProfile: { type: 'string' },
        securityGroups: {
          type: 'array',
          items: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, name: { type: 'string' } } },
        },
        subnets: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'zone'],
            properties: { id: { type: 'string' }, zone: { type: 'string' }, zoneID: { type: 'string' } },
          },
        },
      },
    },
  },
};
