export const handler = async event => ({
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': '*' },
  body: JSON.stringify({ path: event.path, table: process.env.TABLE }),
});
