/**
 * APIs from OpenAPI documents: a document says what each operation takes and answers, a record of
 * the program what stands behind it.
 */
@NullMarked
package gatewire.operations;

import org.jspecify.annotations.NullMarked;
