import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { parseConfiguration, type Configuration } from '@article5/integrations/configuration';
import { Databases, Transactions } from '@article5/persistence/kernel';
import { Clock } from './clock';

/** Injection token of the parsed configuration. */
export const CONFIGURATION = Symbol('configuration');

/** What every room stands on: configuration, databases, transactions, clock. */
@Global()
@Module({
  providers: [
    Clock,
    { provide: CONFIGURATION, useFactory: () => parseConfiguration(process.env) },
    {
      provide: Databases,
      inject: [CONFIGURATION],
      useFactory: async (configuration: Configuration) => {
        const databases = new Databases(
          {
            app: configuration.DATABASE_APP_URL,
            matcher: configuration.DATABASE_MATCHER_URL,
            relay: configuration.DATABASE_RELAY_URL,
            union: configuration.DATABASE_UNION_URL,
          },
          configuration.DATABASE_POOL_SIZE,
        );
        await databases.open();
        return databases;
      },
    },
    {
      provide: Transactions,
      inject: [Databases],
      useFactory: (databases: Databases) => new Transactions(databases),
    },
  ],
  exports: [Clock, CONFIGURATION, Databases, Transactions],
})
export class CoreModule implements OnApplicationShutdown {
  constructor(private readonly databases: Databases) {}

  async onApplicationShutdown(): Promise<void> {
    await this.databases.close();
  }
}
