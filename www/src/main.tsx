import { render } from 'preact';
import { App } from './App';
import { startLanguage } from './state/language';
import './style/tokens.css';
import './style/base.css';
import './style/open.css';
import './style/workspace.css';
import './style/findings.css';
import './style/grid.css';
import './style/rules.css';
import './style/report.css';
import './style/desk.css';

const root = document.getElementById('app');
if (root) void startLanguage().then(() => render(<App />, root));
