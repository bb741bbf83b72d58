import net from 'node:net';

/**
 * Loaded into the programs we start with `--import`. We hold the other end of this pipe and never write: when we are
 * killed, however hard, the pipe closes and the program ends too, instead of keeping the port or writing on.
 */
if (process.env.PAR_INDEX_PARENT_PIPE) {
  const pipe = new net.Socket({ fd: Number(process.env.PAR_INDEX_PARENT_PIPE), readable: true, writable: false });
  delete process.env.PAR_INDEX_PARENT_PIPE;
  pipe.on('error', () => {});
  pipe.on('close', () => process.exit(1));
  pipe.resume();
  pipe.unref();
}
