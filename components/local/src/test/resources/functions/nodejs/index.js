exports.echo = async (event) => event;
exports.upper = (event, context, callback) => setTimeout(() => callback(null, event.toUpperCase()), 5);
exports.context = async (event, context) => ({
  name: context.functionName,
  arn: context.invokedFunctionArn,
  memory: context.memoryLimitInMB,
  inTime: context.getRemainingTimeInMillis() > 1000,
  trace: process.env._X_AMZN_TRACE_ID.startsWith('Root=1-'),
});
exports.undefinedResult = async () => {};
exports.synchronous = () => 'ignored';
exports.waits = (event, context, callback) => {
  callback(null, 'early');
  setTimeout(() => console.log('late'), 50);
};
exports.impatient = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false;
  setInterval(() => {}, 1000);
  callback(null, 'early');
};
exports.never = () => new Promise(() => {});
exports.fails = async () => {
  throw new TypeError('it broke');
};
exports.failsText = (event, context, callback) => callback('just text');
exports.failsLater = async () => {
  setTimeout(() => {
    throw new Error('too late');
  }, 5);
  return new Promise((resolve) => setTimeout(resolve, 2000));
};
exports.rejects = async () => {
  Promise.reject(new Error('not handled'));
  return new Promise((resolve) => setTimeout(resolve, 2000));
};
exports.exits = async (event) => process.exit(event);
exports.big = async () => 10n;
exports.prints = async () => {
  console.log('one');
  console.error('two');
};
exports.deep = { er: { handler: async () => 'deep' } };
exports.notFunction = 1;
exports.streams = awslambda.streamifyResponse(async (event, stream) => {
  const http = awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { 'X-Name': event.name } });
  http.write('first,');
  http.write('last');
  http.end();
});
exports.streamsRaw = awslambda.streamifyResponse(async (event, stream) => {
  stream.write(event.name);
  stream.end();
});
exports.streamFails = awslambda.streamifyResponse(async () => {
  throw new TypeError('it broke');
});
