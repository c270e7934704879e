const later = await Promise.resolve('mjs');
export const handler = async () => later;
