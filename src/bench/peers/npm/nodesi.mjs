// nodesi: ESI in Node; the template comes from the origin for every page.
//   node nodesi.mjs PORT ORIGIN_PORT
import http from 'node:http';
import ESI from 'nodesi';

const [port, originPort] = process.argv.slice(2);
const origin = `http://127.0.0.1:${originPort}`;
const fetchInTime = (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(2000) });
const esi = new ESI({ baseUrl: origin, allowedHosts: [origin], httpClient: fetchInTime });

async function answer(request, response) {
  try {
    const template = await fetchInTime(origin + request.url.replace(/^\/page\//, '/p/esi/'));
    const page = await esi.process(await template.text());
    response.writeHead(template.status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(page),
    });
    response.end(page);
  } catch {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  }
}

http.createServer(answer).listen(+port, '127.0.0.1', 4096);
process.on('uncaughtException', failure => console.error('uncaught', failure.message));
