/**
 * Rules about CORS: preflights, and responses of backends and of API Gateway itself that a browser
 * hides from pages of another origin.
 */
@NullMarked
package gatewire.check.cors;

import org.jspecify.annotations.NullMarked;
