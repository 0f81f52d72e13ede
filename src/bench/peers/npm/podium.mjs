// A Podium layout on Express; its podlets are the origin's manifests, its template is kept in memory.
//   node podium.mjs PORT DIRECTORY ORIGIN_PORT
import fs from 'node:fs';
import express from 'express';
import Layout from '@podium/layout';

const [port, directory, origin] = process.argv.slice(2);
const names = ['header', 'voting', 'reviews', 'songs', 'feed'];
const pieces = [0, 1, 2, 3, 4, 5].map(i => fs.readFileSync(`${directory}/piece-${i}.html`, 'utf8'));

const layout = new Layout({ name: 'bench', pathname: '/' });
const podlets = Object.fromEntries(
  ['A', 'B', 'C', 'D', 'E5', 'Ec', 'Eb'].map(scenario => [scenario, names.map(name => layout.client.register({
    name: name + scenario,
    uri: `http://127.0.0.1:${origin}/m/${scenario}/${name}/manifest.json`,
    timeout: 2000,
  }))]));

const app = express();
app.disable('x-powered-by');
app.use(layout.middleware());
app.get('/page/:scenario', async (request, response, next) => {
  try {
    const wanted = podlets[request.params.scenario];
    if (!wanted) return response.status(404).end();
    const fetched = await Promise.all(wanted.map(podlet => podlet.fetch(response.locals.podium)));
    const page = fetched.reduce((sofar, one, i) => sofar + one.content + pieces[i + 1], pieces[0]);
    response.type('html').send(page);
  } catch (failure) {
    next(failure);
  }
});
app.use((failure, request, response, next) => response.status(502).end('layout error'));
app.listen(+port, '127.0.0.1', 4096);
