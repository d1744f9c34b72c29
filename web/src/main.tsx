import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import { paintChosenTheme } from './shell/theme/theme';
import './shell/theme/fonts.css';
import './shell/theme/tokens.css';
import './shell/theme/base.css';
import './shell/theme/table.css';

paintChosenTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
