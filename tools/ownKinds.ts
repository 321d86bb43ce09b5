/**
 * Writes client/src/neighbours/ownKinds.ts: the client must know from its first moment which documents are ours, because
 * a neighbour asks when it starts and does not ask again.
 *
 *   node tools/run.mjs tools/ownKinds.ts
 */
import { writeFileSync } from 'node:fs';
import { catalog } from '../knowledge/catalog.js';
import { ownKindsModule, ownKindsPath } from './neighbours/ownKinds.js';

writeFileSync(ownKindsPath, ownKindsModule(catalog));
