// Validates the SARIF on standard input against its schema, and prints what is wrong.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const read = (path) => JSON.parse(readFileSync(new URL(`node_modules/${path}`, import.meta.url)));
const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true, unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(read('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
if (!validate(JSON.parse(readFileSync(0)))) console.log(ajv.errorsText(validate.errors, { separator: '\n' }));
