/**
 * Reads from a stack's AWS resources what a gateway needs. {@link gatewire.stack.aws.ApiStack}
 * converts the {@code aws:apigateway} resources to {@link gatewire.model.RestApi}s and finds the
 * functions, buckets, keys and usage plans that they use. Each kind of resource has its own reader.
 */
@NullMarked
package gatewire.stack.aws;

import org.jspecify.annotations.NullMarked;
