/**
 * The operations of a document as the contract of a program that provides the backends: records of
 * the model's values, which declarations and documents share.
 */
@NullMarked
package gatewire.openapi.contract;

import org.jspecify.annotations.NullMarked;
