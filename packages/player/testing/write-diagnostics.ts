import { writeDiagnostics } from './diagnostics-page.js';

writeDiagnostics();
