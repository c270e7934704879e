/**
 * Rules about mapping templates of requests and responses: size, content type, syntax, variables
 * that do not exist, overrides, and values that break the JSON around them.
 */
@NullMarked
package gatewire.check.template;

import org.jspecify.annotations.NullMarked;
