import net from 'node:net';

/**
 * Loaded into the server with `--import`. The start script holds the other end of this pipe and never writes: when it
 * is killed, however hard, the pipe closes and the server ends too instead of keeping the port.
 */
if (process.env.PAR_INDEX_PARENT_PIPE) {
  const pipe = new net.Socket({ fd: Number(process.env.PAR_INDEX_PARENT_PIPE), readable: true, writable: false });
  delete process.env.PAR_INDEX_PARENT_PIPE;
  pipe.on('error', () => {});
  pipe.on('close', () => process.exit(1));
  pipe.resume();
  pipe.unref();
}
