import { nodeApp } from '../../vite.node.ts';

export default nodeApp({ main: 'src/main.ts' });
