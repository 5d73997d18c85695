export { VirusScanner, type ClamavAddress, type ScanResult } from './virus-scanner';
