/**
 * A parsed document: its values in JSON with their places, the references between them, and the
 * problems that readers find.
 *
 * <p>{@link gatewire.openapi.document.DocumentNode} is a value with its place; {@link
 * gatewire.openapi.document.Extension} lists API Gateway's extensions.
 */
@NullMarked
package gatewire.openapi.document;

import org.jspecify.annotations.NullMarked;
