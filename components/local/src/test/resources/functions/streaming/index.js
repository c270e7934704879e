// Streams in the way that the query parameter "does" names. It waits at a gate, and marks what it has done, with files.
const fs = require('node:fs');
const path = require('node:path');

const file = (name) => path.join(process.env.FOLDER, name);
const gate = async (name) => {
  while (!fs.existsSync(file(name))) await new Promise((resolve) => setTimeout(resolve, 10));
};
const open = (stream) =>
  awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { 'Content-Type': 'text/event-stream' }, cookies: ['a=1'] });
const write = (stream, part) =>
  new Promise((resolve, reject) => stream.write(part, (error) => (error ? reject(error) : resolve())));
const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

const behaviours = {
  async parts(stream, name) {
    const out = open(stream);
    await write(out, 'first');
    await gate(name);
    fs.writeFileSync(file(name + '-continues'), '');
    out.end('last');
  },
  async fails() {
    throw new TypeError('it broke');
  },
  async failsInMetadata(stream) {
    await write(stream, '{"statusCode":');
    throw new TypeError('it broke');
  },
  async failsLater(stream) {
    await write(open(stream), 'first');
    throw new TypeError('it broke');
  },
  async exits(stream, name) {
    await write(open(stream), 'first');
    await gate(name);
    process.exit(1);
  },
  async raw(stream) {
    stream.end('no metadata');
  },
  async rawLarge(stream, name) {
    await write(stream, MEGABYTE);
    await write(stream, MEGABYTE);
    fs.writeFileSync(file(name), '');
    stream.end();
  },
  async metadataInParts(stream) {
    for (const part of ['{"status', 'Code":20', '2}', '\0\0\0', '\0\0\0\0\0now', ' body']) await write(stream, part);
    stream.end();
  },
  async large(stream, name) {
    const out = open(stream);
    for (let i = 1; i <= 100; i++) {
      await write(out, MEGABYTE);
      fs.writeFileSync(file(name), String(i));
    }
    out.end();
  },
};

exports.handler = awslambda.streamifyResponse(async (event, stream) => {
  const { does, name } = event.queryStringParameters;
  await behaviours[does](stream, name);
});
exports.buffered = async () => ({ statusCode: 200, body: 'not streamed' });
