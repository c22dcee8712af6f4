import { render } from 'preact';
import { App } from './App';
import { keepForOffline } from './offline';
import { engine } from './state/engine';
import { startLanguage } from './state/language';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/overlays.css';
import './style/open.css';
import './style/workspace.css';
import './style/findings.css';
import './style/finding.css';
import './style/ready.css';
import './style/changes.css';
import './style/grid.css';
import './style/rules.css';
import './style/report.css';
import './style/desk.css';
import './style/help.css';
import './style/tour.css';

const root = document.getElementById('app');
if (root) {
  const spoken = startLanguage();
  // Beside the page, which is drawn meanwhile.
  void engine.warm().catch(console.error);
  void spoken.then(() => {
    render(<App />, root);
    keepForOffline();
  });
}
