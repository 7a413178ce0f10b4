// Starts HubSpot's development proxy on a free port, and prints the port. The argument is the "proxy" object of a local.json.
import { getClient } from '@sentry/node';
import { AppProxyService } from './node_modules/@hubspot/ui-extensions-dev-server/dist/lib/proxy/AppProxyService.js';

// The package reports to HubSpot what goes wrong in it; what goes wrong in tests is nobody's business.
getClient().getOptions().enabled = false;

const localDevUrlMapping = JSON.parse(process.argv[2]);
const silent = () => {};
const app = AppProxyService({
  localDevUrlMapping,
  accountId: 9999999,
  allowedUrls: Object.keys(localDevUrlMapping),
  logger: { debug: silent, info: silent, warn: silent, error: silent },
});
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));

// Ends with the tests, however they end.
process.stdin.resume().on('end', () => process.exit());
