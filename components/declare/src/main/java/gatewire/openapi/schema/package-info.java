/**
 * Schemas: converted to JSON Schema draft 4, which API Gateway's models are in, and shown by
 * examples, which mocks respond with.
 */
@NullMarked
package gatewire.openapi.schema;

import org.jspecify.annotations.NullMarked;
