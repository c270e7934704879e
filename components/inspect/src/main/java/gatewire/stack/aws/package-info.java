/**
 * A stack's AWS resources as what a gateway needs: {@link gatewire.stack.aws.ApiStack} makes {@link
 * gatewire.model.RestApi}s of the {@code aws:apigateway} resources, and finds the functions,
 * buckets, keys and usage plans behind them. There is one reader for each kind of resource.
 */
@NullMarked
package gatewire.stack.aws;

import org.jspecify.annotations.NullMarked;
