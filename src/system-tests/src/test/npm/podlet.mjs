// A podlet as Podium's documentation makes one, that shows what it is told.
//   node podlet.mjs PORT VERSION
import express from 'express';
import Podlet from '@podium/podlet';

const [port, version] = process.argv.slice(2);
const podlet = new Podlet({
  name: 'latestNews',
  version,
  pathname: '/',
  fallback: '/fallback',
  development: true, // it then has to be asked by a layout to answer with a mere part of a page
});
podlet.css({ value: '/assets/news.css' });
podlet.js({ value: '/assets/news.js', type: 'module' });
podlet.proxy({ target: '/comments', name: 'comments' });

const told = context =>
  ['locale', 'mountOrigin', 'mountPathname', 'publicPathname', 'requestedBy', 'deviceType', 'debug']
    .map(name => `<dt>${name}</dt><dd>${context[name]}</dd>`)
    .join('');

const app = express();
app.use(podlet.middleware());
app.get(podlet.manifest(), (request, response) => response.status(200).send(podlet));
app.get(podlet.content(), (request, response) => {
  const { context } = response.locals.podium;
  response.status(200).podiumSend(`<h2>News ${version}</h2><dl class="news-told">${told(context)}</dl>`);
});
app.get(podlet.fallback(), (request, response) => {
  response.status(200).podiumSend(`<h2>Older news ${version}</h2>`);
});
app.get('/assets/news.css', (request, response) => {
  response.type('css').send(`.news-told { color: teal; background: url(paper.svg) } /* ${version} */`);
});
app.get('/assets/paper.svg', (request, response) => {
  response.type('svg').send('<svg xmlns="http://www.w3.org/2000/svg"/>');
});
app.get('/assets/news.js', (request, response) => {
  response.type('js').send(`export const version = '${version}';`);
});
app.all('/comments/*rest', express.text({ type: '*/*' }), (request, response) => {
  const locale = request.get('podium-locale');
  response.json({ method: request.method, url: request.url, body: request.body ?? '', locale });
});
app.get('/secrets', (request, response) => response.send('for nobody outside'));
app.listen(+port, '127.0.0.1', () => console.log('listening'));
