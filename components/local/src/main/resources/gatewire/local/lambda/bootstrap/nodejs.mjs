// Runs a Node.js function in a separate process: asks the Lambda Runtime API for invocations and passes them to the handler.

import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const env = process.env;
const taskRoot = env.LAMBDA_TASK_ROOT;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const END_OF_OUTPUT = '\u001e';

// The gateway keeps standard input open while it runs. The socket is unref'd, so that a function need not wait for it.
const gateway = new net.Socket({ fd: 0, readable: true, writable: false });
gateway.on('close', () => process.exit(1)).on('error', () => process.exit(1));
gateway.resume();
gateway.unref();

// Sends each part that a function streams to the gateway at once; the function waits while the gateway does not read.
class ResponseStream extends Writable {
  metadata = undefined;
  post = undefined;

  constructor(id) {
    super();
    this.id = id;
  }

  begin() {
    const headers = { 'Content-Type': 'application/octet-stream', 'Lambda-Runtime-Function-Response-Mode': 'streaming' };
    this.post ??= open('POST', `invocation/${this.id}/response`, headers);
    this.post.response.catch(() => {});
    return this.post;
  }

  _write(chunk, encoding, done) {
    const prelude = this.metadata === undefined ? [] : [Buffer.from(JSON.stringify(this.metadata)), Buffer.alloc(8)];
    this.metadata = undefined;
    this.begin().request.write(Buffer.concat([...prelude, Buffer.from(chunk, encoding)]), done);
  }

  complete() {
    const { request, response } = this.begin();
    request.end();
    return response;
  }

  // The gateway notices that the response is incomplete.
  cut() {
    this.destroy();
    this.post?.request.destroy();
  }

  setContentType() {}
}

const STREAMS = Symbol('streams its response');
let streamed;
globalThis.awslambda = {
  streamifyResponse(handler) {
    const streaming = (event, context) => {
      const stream = new ResponseStream(context.awsRequestId);
      streamed = stream;
      return new Promise((resolve, reject) => {
        stream.on('finish', resolve).on('error', reject);
        Promise.resolve(handler(event, stream, context)).catch(reject);
      });
    };
    streaming[STREAMS] = true;
    return streaming;
  },
  HttpResponseStream: {
    // As in Lambda's runtime, the metadata precedes the first chunk.
    from(stream, metadata) {
      stream.metadata = metadata;
      return stream;
    },
  },
};

class Fault extends Error {
  constructor(errorType, message) {
    super(message);
    this.errorType = errorType;
  }
}

function open(method, route, headers) {
  let request;
  const response = new Promise((resolve, reject) => {
    request = http.request({ host, port, agent, method, headers, path: '/2018-06-01/runtime/' + route }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
  return { request, response };
}

function call(method, route, body) {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  const { request, response } = open(method, route, headers);
  request.end(body);
  return response;
}

function report(error) {
  if (!(error instanceof Error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.errorType ?? error.name,
    errorMessage: error.message,
    trace: (error.stack ?? '').split('\n'),
  };
}

function isModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let dir = path.dirname(file); ; dir = path.dirname(dir)) {
    const manifest = path.join(dir, 'package.json');
    if (fs.existsSync(manifest)) return JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
    if (dir === path.dirname(dir) || dir === taskRoot) return false;
  }
}

async function importFile(name) {
  const file = ['', '.js', '.mjs', '.cjs']
    .map((ending) => path.resolve(taskRoot, name + ending))
    .find((candidate) => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile());
  if (file === undefined) {
    throw new Fault('Runtime.ImportModuleError', `Error: Cannot find module '${path.basename(name)}'`);
  }
  try {
    return isModule(file) ? await import(pathToFileURL(file)) : createRequire(file)(file);
  } catch (e) {
    if (e instanceof SyntaxError) throw new Fault('Runtime.UserCodeSyntaxError', String(e));
    if (e?.code === 'MODULE_NOT_FOUND' || e?.code === 'ERR_MODULE_NOT_FOUND') {
      throw new Fault('Runtime.ImportModuleError', String(e));
    }
    throw e;
  }
}

async function load(name) {
  const slash = name.lastIndexOf('/') + 1;
  const [file, ...members] = name.slice(slash).split('.');
  if (members.length === 0) throw new Fault('Runtime.MalformedHandlerName', 'Bad handler');
  const module = await importFile(name.slice(0, slash) + file);
  const handler = members.reduce((value, member) => value?.[member], module);
  if (handler === undefined) throw new Fault('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  if (typeof handler !== 'function') throw new Fault('Runtime.HandlerNotFound', `${name} is not a function`);
  return handler;
}

// Resolves once, whether the handler returns a promise, calls its callback, or ends when no more events are pending.
function invoke(handler, event, headers) {
  return new Promise((resolve) => {
    let respondWhenIdle = () => {};
    const idle = () => respondWhenIdle();
    process.on('beforeExit', idle);
    const settle = (outcome) => {
      process.removeListener('beforeExit', idle);
      resolve(outcome);
    };
    const succeed = (result) => settle({ result });
    const fail = (error) => settle({ error: error ?? null });
    respondWhenIdle = () => succeed(null);
    const context = {
      callbackWaitsForEmptyEventLoop: true,
      awsRequestId: headers['lambda-runtime-aws-request-id'],
      invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
      functionName: env.AWS_LAMBDA_FUNCTION_NAME,
      functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
      memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
      logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
      getRemainingTimeInMillis: () => Math.max(0, Number(headers['lambda-runtime-deadline-ms']) - Date.now()),
      succeed,
      fail,
      done: (error, result) => (error ? fail(error) : succeed(result)),
    };
    const callback = (error, result) => {
      const respond = () => context.done(error, result);
      if (context.callbackWaitsForEmptyEventLoop) respondWhenIdle = respond;
      else respond();
    };
    uncaught = fail;
    try {
      const result = handler(event, context, callback);
      if (typeof result?.then === 'function') result.then(succeed, fail);
    } catch (e) {
      fail(e);
    }
  });
}

let uncaught = () => process.exit(1);
let ending = false;
process.on('uncaughtException', (error) => {
  console.error('Uncaught Exception', error);
  ending = true;
  uncaught(error);
});
process.on('unhandledRejection', (reason) => {
  const error = new Fault('Runtime.UnhandledPromiseRejection', `${reason}`);
  console.error('Unhandled Promise Rejection', reason);
  ending = true;
  uncaught(error);
});

async function serve(handler) {
  for (;;) {
    const { headers, body } = await call('GET', 'invocation/next');
    const id = headers['lambda-runtime-aws-request-id'];
    streamed = undefined;
    env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
    let { result, error } = await invoke(handler, JSON.parse(body), headers);
    let text;
    if (error === undefined) {
      try {
        text = handler[STREAMS] ? undefined : JSON.stringify(result === undefined ? null : result) ?? 'null';
      } catch (e) {
        error = e;
      }
    }
    if (error !== undefined) {
      streamed?.cut();
      text = JSON.stringify(report(error));
      if (!ending) console.error('Invoke Error', error);
    }
    fs.writeSync(1, END_OF_OUTPUT + id + '\n');
    if (error === undefined && streamed !== undefined) await streamed.complete();
    else await call('POST', `invocation/${id}/${error === undefined ? 'response' : 'error'}`, text);
    if (ending) process.exit(129);
  }
}

let handler;
try {
  handler = await load(env._HANDLER);
} catch (e) {
  await call('POST', 'init/error', JSON.stringify(report(e)));
  process.exit(1);
}
await serve(handler).catch(() => process.exit(1)); // the gateway has ended
