const http = require('http');
let last;
exports.handler = async (event, context) => {
  const stale = last;
  last = context.awsRequestId;
  switch (event) {
    case 'environment': return Object.keys(process.env);
    case 'exit': process.exit(3);
    case 'hang': for (;;) {}
    case 'large': return 'x'.repeat(7 * 1024 * 1024);
    case 'unreadable': { const a = {}; a.a = a; return a; }
    case 'flood': for (let i = 0; i < 20000; i++) console.log('x'.repeat(100)); return 'flooded';
    case 'stale':
      return await new Promise((resolve) => http.request(
        'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/' + stale + '/response',
        { method: 'POST' }, (response) => resolve(response.statusCode)).end('"forged"'));
    default: return event;
  }
};
