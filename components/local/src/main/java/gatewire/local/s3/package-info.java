/**
 * The embedded S3: a small object store over a folder that answers what an API Gateway integration
 * can ask of S3. Plain values in, plain values out; it has no server of its own.
 */
@NullMarked
package gatewire.local.s3;

import org.jspecify.annotations.NullMarked;
