import 'reflect-metadata';
import { ConfigurationError, parseConfiguration } from '@article5/integrations/configuration';
import { createApi } from './create-api';

try {
  const { PORT } = parseConfiguration(process.env);
  const api = await createApi();
  await api.listen(PORT);
} catch (error) {
  const message = error instanceof ConfigurationError ? error.message : String((error as Error).stack);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
