// Zalando Tailor; templates are parsed once and kept, as its own fetcher from files does.
//   node tailor.cjs PORT DIRECTORY
const fs = require('node:fs');
const http = require('node:http');
const Tailor = require('node-tailor');

const [port, directory] = process.argv.slice(2);
const parsed = {};
const tailor = new Tailor({
  fetchTemplate: (request, parse) => {
    const scenario = request.url.split('/').pop();
    parsed[scenario] ??= parse(fs.readFileSync(`${directory}/tailor-${scenario}.html`, 'utf8'));
    return parsed[scenario];
  },
});
tailor.on('error', () => {});
tailor.on('fragment:error', () => {});
http.createServer(tailor.requestHandler).listen(+port, '127.0.0.1', 4096);
process.on('uncaughtException', failure => console.error('uncaught', failure.message));
