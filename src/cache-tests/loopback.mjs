// Imported by the suite's server before anything else: it would listen on every address of the machine, and end idle
// connections just when they are used again.
import net from 'node:net';

const IDLE_MILLIS = 600_000;

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  this.keepAliveTimeout = IDLE_MILLIS;
  return listen.call(this, port, '127.0.0.1', ...rest);
};
