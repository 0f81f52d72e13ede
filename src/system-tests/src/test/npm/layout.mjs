// A layout as Podium's documentation makes one, that tells what it has got of an include.
//   node layout.mjs PORT PORTAL
//   GET /<fragment>/<include>?locale=en-US&prefix=/en
import express from 'express';
import Layout from '@podium/layout';

const [port, portal] = process.argv.slice(2);
const layout = new Layout({ name: 'guest', pathname: '/', client: { timeout: 20_000 } });
const podlets = new Map();

function podlet(id, prefix) {
  const uri = `${portal}${prefix}/fragments/${id}/manifest.json`;
  if (!podlets.has(uri)) {
    const name = `podlet${podlets.size}`;
    podlets.set(uri, layout.client.register({ name, uri }));
  }
  return podlets.get(uri);
}

const app = express();
app.use((request, response, next) => {
  response.locals.locale = request.query.locale;
  next();
});
app.use(layout.middleware());
app.get('/:fragment/:include', async (request, response, next) => {
  try {
    const { fragment, include } = request.params;
    const asked = podlet(`${fragment}/${include}`, request.query.prefix ?? '');
    const got = await asked.fetch(response.locals.podium);
    response.json(got);
  } catch (failure) {
    next(failure);
  }
});
app.listen(+port, '127.0.0.1', () => console.log('listening'));
