/**
 * Schemas: their conversion to JSON Schema draft 4, the language of API Gateway's models, and their
 * examples, which mocks respond with.
 */
@NullMarked
package gatewire.openapi.schema;

import org.jspecify.annotations.NullMarked;
