import { nodeApp } from '../../vite.node';

export default nodeApp({ main: 'src/main.ts' });
