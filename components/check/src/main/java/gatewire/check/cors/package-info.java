/**
 * Rules about CORS: preflights, and responses that a browser hides from a page of another origin,
 * those of API Gateway itself included.
 */
@NullMarked
package gatewire.check.cors;

import org.jspecify.annotations.NullMarked;
