import { whole } from '../src/generated/whole.ts'
import { Forms } from '../src/model/forms.ts'
import { Automaton } from '../src/model/automaton.ts'
import { createScreenerFrom } from '../src/screener.ts'
let n=0,t0=0; const orig=Forms.prototype.patterns as any; let depth=0, total=0
Forms.prototype.patterns=function(f:number){ n++; const t=performance.now(); depth++; const r=orig.call(this,f); depth--; if(depth===0) total+=performance.now()-t; return r }
const op=Automaton.prototype.prepare as any; let prep=0,pt=0; const per:any[]=[]
Automaton.prototype.prepare=function(r:number,e:any){ prep++; const n0=n; const t=performance.now(); op.call(this,r,e); const d=performance.now()-t; pt+=d; per.push([r/32,e,n-n0,+d.toFixed(2)]) }
const s=createScreenerFrom({lexicons:[whole]}); 
const t=performance.now(); s.screen(process.argv[2]??'Le locataire est alcolique et dépressif, il sort de prison.'); console.log('first',performance.now()-t,{n,total,prep,pt}); console.log(per.sort((a,b)=>b[3]-a[3]).slice(0,14).join(' ; '))
