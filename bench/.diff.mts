import fs from 'node:fs'
const A=(await import('/work/old/dist/index.js')).createScreener(), B=(await import('/work/main/dist/index.js')).createScreener()
import { readdirSync } from 'node:fs'
const texts:string[]=[]
for(const f of readdirSync('fixtures/corpora')) if(f.endsWith('.jsonl')) for(const l of fs.readFileSync('fixtures/corpora/'+f,'utf8').split('\n')) if(l){const j=JSON.parse(l); const t=j.text??j.annotated??''; texts.push(t.replace(/\[\[|\]\]|\{|\}/g,''))}
for(const d of ['fixtures/ok','fixtures/ng']) if(fs.existsSync(d)) for(const f of readdirSync(d)) texts.push(...fs.readFileSync(d+'/'+f,'utf8').split('\n'))
for(const f of ['ordinary-gsd','ordinary-sequoia']) texts.push(...fs.readFileSync(`/work/shared/corpora/${f}.jsonl`,'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l).text))
let seed=1; const rnd=()=>(seed=(seed*1103515245+12345)&0x7fffffff)/0x7fffffff
const n=texts.length; for(let i=0;i<3000;i++) texts.push([0,1,2].map(()=>texts[Math.floor(rnd()*n)]).join(rnd()<.5?' ':', '))
let ds=0,dt=0,dh=0; const key=(x:any)=>JSON.stringify(x).replace(/([|(\['’]) +/g,'$1').replace(/ +([|)\]])/g,'$1')
for(const t of texts){ const {fingerprint:_,...a}=A.screen(t), {fingerprint:__,...b}=B.screen(t); if(key(a)!==key(b)){ if(ds++<6) console.log('SCREEN',JSON.stringify(t).slice(0,300),'\n A',a.findings.map((f:any)=>f.entry+' '+f.text+' '+f.score+f.qualifiers+' | '+f.why.form+' '+f.why.context+f.why.kind).join('; '),'\n B',b.findings.map((f:any)=>f.entry+' '+f.text+' '+f.score+f.qualifiers+' | '+f.why.form+' '+f.why.context+f.why.kind).join('; ')) }
 const ta=A.trace(t).map(key).sort().join('\n'), tb=B.trace(t).map(key).sort().join('\n'); if(ta!==tb){ if(dt++<4){ const sa=new Set(ta.split('\n')), sb=new Set(tb.split('\n')); console.log('TRACE',JSON.stringify(t).slice(0,200),'\n -',[...sa].filter(x=>!sb.has(x)).join('\n   ').slice(0,500),'\n +',[...sb].filter(x=>!sa.has(x)).join('\n   ').slice(0,500))}}
 if(A.has(t)!==B.has(t)) dh++ }
console.log(texts.length,{ds,dt,dh})
