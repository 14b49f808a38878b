import { createScreener } from '../src/index.js'
import { comments } from './texts.js'
const s=createScreener(); const c=comments(); let n=0
const t=performance.now(); while(performance.now()-t<8000) for(const x of c) n+=s.screen(x).findings.length
