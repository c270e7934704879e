/**
 * A document before anything is read from it: parsed from JSON or YAML, with the place of each
 * value, references that are followed, and the problems found on the way.
 *
 * <p>{@link gatewire.openapi.document.DocumentNode} is a value with its place; {@link
 * gatewire.openapi.document.Extension} lists API Gateway's extensions.
 */
@NullMarked
package gatewire.openapi.document;

import org.jspecify.annotations.NullMarked;
