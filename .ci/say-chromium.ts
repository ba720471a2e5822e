import { getChromium } from './find-chromium.ts';

console.log(getChromium());
