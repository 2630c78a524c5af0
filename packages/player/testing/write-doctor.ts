import { writeDoctorPage } from './doctor-page.js';

writeDoctorPage();
