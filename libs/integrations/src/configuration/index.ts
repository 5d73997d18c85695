export { ConfigurationError, parseConfiguration, type Configuration } from './configuration';
